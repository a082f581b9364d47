import { editDistance } from "../../language/edit-distance.ts";
import { fold } from "../../language/fold.ts";
import type { FieldId } from "./values.ts";

/** How people call each field, folded; the first fields win where a name fits several. */
const NAMES: Readonly<Record<FieldId, readonly string[]>> = {
  day: ["ngay", "ngay to chuc", "ngay hop", "ngay hoi nghi", "thoi gian", "thoi diem", "lich", "date", "day", "when", "time"],
  length: ["thoi luong", "bao lau", "buoi", "may ngay", "thoi gian", "length", "duration", "half day"],
  venue: ["dia diem", "dia chi", "cho", "noi to chuc", "hoi truong", "venue", "place", "address", "location", "where", "hall"],
  delegates: [
    "so dai bieu",
    "dai bieu",
    "so luong dai bieu",
    "so luong",
    "tong so",
    "tong so dai bieu",
    "db",
    "so db",
    "delegates",
    "number of delegates",
    "total",
  ],
  headcount: ["so nguoi", "so nguoi du", "dai bieu", "so dai bieu", "so luong", "headcount", "people", "attendees"],
  groups: [
    "co cau",
    "co cau dai bieu",
    "thanh phan",
    "khach",
    "khach moi",
    "so khach",
    "so khach moi",
    "lanh dao",
    "nhom",
    "groups",
    "guests",
    "number of guests",
    "composition",
  ],
  name: ["ten", "ten hoi nghi", "ten goi", "ten dai hoi", "name", "title", "event name"],
  combinedWith: ["ket hop", "hoi nghi ket hop", "ghep", "combined with", "combination"],
  programme: ["chuong trinh", "ct", "noi dung chuong trinh", "kich ban", "programme", "program", "agenda"],
  extras: ["hoat dong kem theo", "van nghe", "hoat dong", "extras", "arts"],
  reportAuthor: ["nguoi viet bao cao", "bao cao", "bao cao tong ket", "tac gia bao cao", "report author", "report", "author"],
  reportDue: ["han bao cao", "ngay xong bao cao", "han xong bao cao", "report due", "due date"],
  reportParts: ["bo cuc", "bo cuc bao cao", "cac phan bao cao", "outline", "report parts"],
  exemplarReports: ["tham luan", "bao cao tham luan", "bao cao dien hinh", "dien hinh", "bao cao", "exemplar reports", "reports"],
  presidium: ["doan chu tich", "chu tich doan", "chu toa", "presidium", "chair"],
  stage: ["san khau", "ma ket", "maket", "phong", "stage", "layout"],
  election: ["bau", "bau cu", "bau dai bieu", "dai bieu di du", "election", "elected delegates"],
  quotas: ["chi tieu", "phan bo", "chi tieu phan bo", "quota", "quotas"],
  partyCongress: ["dai hoi dang", "ngay dai hoi dang", "dh dang", "party congress"],
  communication: ["tuyen truyen", "truyen thong", "communication"],
  budget: ["kinh phi", "tien", "ngan sach", "du toan", "budget", "money", "cost"],
  budgetSource: ["nguon", "nguon kinh phi", "nguon tien", "source", "budget source"],
  contact: ["dau moi", "can bo dau moi", "nguoi lien he", "lien he", "nguoi dau moi", "contact", "contact person"],
  phone: ["dien thoai", "so dien thoai", "sdt", "dt", "so dt", "phone", "telephone", "phone number"],
  signer: ["nguoi ky", "ky", "ten nguoi ky", "signer", "signed by"],
  signerPosition: ["chuc vu", "chuc vu nguoi ky", "chuc danh", "position", "signer's position"],
  signedNumber: ["so ke hoach", "so van ban", "so cong van", "so kh", "number of the plan", "document number"],
  signedDate: ["ngay ky", "ngay ky ke hoach", "signed date", "date signed"],
  scan: ["ban scan", "scan", "file", "tep", "ban ky", "ban giay"],
};
const FILLER = /^(?:muc |phan |lai |cai |thong tin |cho |noi dung |the |item )+|(?: nhe| a| di| voi| nha)+$/g;
/** Names at least so long may have a slip of typing. */
const LONG_ENOUGH = 5;

/** The fields that words may mean, the likeliest first; several only where the name itself fits several. */
export function fieldsNamed(words: string, level: string): FieldId[] {
  void level;
  const folded = fold(words)
    .replace(/[^\p{L}\d\s']/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(FILLER, "")
    .trim();
  if (folded === "") return [];
  const entries = Object.entries(NAMES) as [FieldId, readonly string[]][];
  const exact = entries.filter(([, names]) => names.includes(folded)).map(([id]) => id);
  if (exact.length > 0) return exact;
  if (folded.length < LONG_ENOUGH) return [];
  const slipped = entries
    .filter(([, names]) => names.some((name) => name.length >= LONG_ENOUGH && editDistance(name, folded, 1) <= 1))
    .map(([id]) => id);
  if (slipped.length > 0) return slipped;
  const within = entries.flatMap(([id, names]): [FieldId, number][] => {
    const longest = Math.max(0, ...names.filter((name) => ` ${folded} `.includes(` ${name} `)).map((name) => name.length));
    return longest >= LONG_ENOUGH ? [[id, longest]] : [];
  });
  const best = Math.max(0, ...within.map(([, length]) => length));
  return within.filter(([, length]) => length === best).map(([id]) => id);
}

/** The one field that words mean. */
export function fieldNamed(words: string, level: string): FieldId | undefined {
  return fieldsNamed(words, level)[0];
}
