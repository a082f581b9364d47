/** Of four letters and digits each: an invitation is good for days. */
export const CODE_GROUPS = 3;
