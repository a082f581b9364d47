/** Whether Telegram takes an address for a link or a button: of the web with a dotted host, or its own. */
export function isWebAddress(address: string): boolean {
  if (/\s/.test(address.trim())) return false;
  const written = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `http://${address}`;
  if (!URL.canParse(written)) return false;
  const { protocol, hostname } = new URL(written);
  if (protocol === "tg:" || protocol === "ton:" || protocol === "mailto:" || protocol === "tel:") return true;
  return /^https?:$/.test(protocol) && /^(?:\[.*\]|[^.]+(?:\.[^.]+)+)$/.test(hostname);
}
