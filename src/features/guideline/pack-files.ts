/** The files of a pack's folder. */
export const PACK_FILES = ["document.txt", "guideline.yaml", "passages.yaml", "topics.yaml", "vocabulary.yaml", "examples.tsv"] as const;

/** What an example question may be labelled besides topics: something the document does not say, and small talk. */
export const UNANSWERABLE: readonly string[] = ["unknown", "smalltalk"];
