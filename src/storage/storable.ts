/** A text as a column of any database can hold it: PostgreSQL takes no NUL, and half a character is none. Within JSON any text can stand. */
export function storable(text: string): string {
  return text.replace(/[\0\p{Cs}]/gu, "\uFFFD");
}
