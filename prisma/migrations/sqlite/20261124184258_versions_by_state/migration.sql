-- CreateIndex
CREATE INDEX "units_parent_idx" ON "units"("parent");

-- CreateIndex
CREATE INDEX "units_level_code_idx" ON "units"("level", "code");

-- CreateIndex
CREATE INDEX "versions_campaign_state_submitted_at_late_unit_idx" ON "versions"("campaign", "state", "submitted_at", "late", "unit");
