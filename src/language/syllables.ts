const ONSETS = "b c ch d g gh gi h k kh l m n ng ngh nh p ph r s t th tr v x".split(" ");
const RIMES = (
  "a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu " +
  "o oa oac oach oai oam oan oang oanh oat oay oc oe oen oet oi om on ong op ot u ua uan uang uat uay uc ue uech ui um un ung uo uoc uoi " +
  "uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt uyu"
).split(" ");
const BARE =
  "a ac ai am an ang anh ao ap at au ay e em en eo ep et eu i ich im in it o oa oach oai oan oang oc oi om on ong op ot u ua uc ui um un ung uoc uon uong up ut uy uyen y yem yen yeu yet".split(
    " ",
  );
const AFTER_Q =
  "ua uai uan uang uanh uao uat uay ue uen uet ui uoc uoi uon uy uyen uyet uynh uyt ui uit uip uich uiet ui uyu uach uoc".split(" ");

const SYLLABLES = new Set<string>([
  ...ONSETS.flatMap((onset) => RIMES.map((rime) => onset + rime)),
  ...["h", "k", "l", "m", "n", "s", "t", "v", "x", "b", "c", "d", "g", "p", "qu", "r", "th", "tr", "ch", "ph", "kh", "ng", "nh", ""].map(
    (onset) => `${onset}y`,
  ),
  ...BARE,
  ...AFTER_Q.map((rime) => `q${rime}`),
]);

/** Whether a folded word could be a Vietnamese syllable. */
export function isSyllable(folded: string): boolean {
  return SYLLABLES.has(folded);
}
