/** The files of a pack's folder. */
export const PACK_FILES = [
  "document.txt",
  "guideline.yaml",
  "passages.yaml",
  "topics.yaml",
  "vocabulary.yaml",
  "plan.yaml",
  "examples.tsv",
] as const;

/** What an example question may be labelled besides topics: something the document does not say, and small talk. */
export const UNANSWERABLE: readonly string[] = ["unknown", "smalltalk"];

/** The fields that a plan's form may have. */
export const FIELD_IDS = [
  "name",
  "day",
  "length",
  "combinedWith",
  "venue",
  "headcount",
  "delegates",
  "groups",
  "programme",
  "extras",
  "reportAuthor",
  "reportDue",
  "reportParts",
  "exemplarReports",
  "presidium",
  "stage",
  "election",
  "quotas",
  "partyCongress",
  "communication",
  "budget",
  "budgetSource",
  "contact",
  "phone",
  "signer",
  "signerPosition",
  "signedNumber",
  "signedDate",
  "scan",
] as const;
