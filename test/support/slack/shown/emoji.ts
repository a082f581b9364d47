/** A few of the names between colons that Slack shows as pictures. */
const PICTURES: Readonly<Record<string, string>> = {
  smile: "😄",
  slightly_smiling_face: "🙂",
  "+1": "👍",
  thumbsup: "👍",
  "-1": "👎",
  warning: "⚠️",
  white_check_mark: "✅",
  heavy_check_mark: "✔️",
  x: "❌",
  heart: "❤️",
  fire: "🔥",
  tada: "🎉",
  eyes: "👀",
  wave: "👋",
  pray: "🙏",
  calendar: "📆",
  memo: "📝",
  pencil: "📝",
  question: "❓",
  exclamation: "❗",
  bell: "🔔",
  lock: "🔒",
  bulb: "💡",
};

export function pictureOf(name: string): string {
  return PICTURES[name] ?? `:${name}:`;
}

/** Names between colons as pictures. */
export function withPictures(text: string): string {
  return text.replace(/:([\w+-]+):/g, (whole, name: string) => PICTURES[name] ?? whole);
}
