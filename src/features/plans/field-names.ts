import type { FieldId } from "./values.ts";

/** How people call each field, folded, in both languages; where a name fits several, the likelier field stands first. */
export const FIELD_NAMES: Readonly<Record<FieldId, readonly string[]>> = {
  day: [
    ..."ngay|ngay to chuc|ngay hop|ngay hoi nghi|ngay thang|gio|thoi gian|thoi gian to chuc|thoi diem|lich".split("|"),
    ..."date|day|when|time|event date".split("|"),
  ],
  length: "thoi luong|bao lau|buoi|may ngay|may buoi|thoi gian|do dai|length|duration|half day|how long".split("|"),
  venue: [
    ..."dia diem|dia chi|cho|cho hop|cho to chuc|noi to chuc|noi hop|hoi truong|o dau".split("|"),
    ..."venue|place|address|location|where|hall".split("|"),
  ],
  delegates: [
    ..."so dai bieu|dai bieu|so luong dai bieu|so luong|tong so|tong so dai bieu|tong dai bieu|db|so db|dbieu|so dbieu|quy mo".split("|"),
    ..."delegates|number of delegates|number of people|total".split("|"),
  ],
  headcount: "so nguoi|so nguoi du|dai bieu|so dai bieu|so luong|si so|headcount|people|attendees|number of people".split("|"),
  groups: [
    ..."co cau|co cau dai bieu|thanh phan|thanh phan dai bieu|khach|khach moi|so khach|so khach moi|so lanh dao|nhom dai bieu".split("|"),
    ..."groups|groups of delegates|guests|number of guests|composition".split("|"),
  ],
  name: "ten|ten hoi nghi|ten goi|ten dai hoi|ten su kien|name|title|event name|name of the event".split("|"),
  combinedWith: "ket hop|hoi nghi ket hop|ket hop voi|ghep|ghep voi|combined with|combined|combination".split("|"),
  programme: "chuong trinh|ct|noi dung chuong trinh|kich ban|programme|program|agenda".split("|"),
  extras: "hoat dong kem theo|hoat dong|van nghe|chao mung|extras|arts|activities".split("|"),
  exemplarReports: [
    ..."tham luan|bao cao tham luan|bao cao dien hinh|dien hinh|bao cao|bai tham luan".split("|"),
    ..."exemplar reports|exemplar report|reports|talks".split("|"),
  ],
  reportAuthor: [
    ..."nguoi viet bao cao|nguoi viet|bao cao tong ket|tac gia bao cao|don vi viet bao cao|bao cao".split("|"),
    ..."report author|report|author|summary report".split("|"),
  ],
  reportDue: "han bao cao|ngay xong bao cao|han xong bao cao|han nop bao cao|report due|report due date|due date".split("|"),
  reportParts: "bo cuc|bo cuc bao cao|cac phan bao cao|de cuong|de cuong bao cao|outline|report parts|parts of the report".split("|"),
  presidium: "doan chu tich|chu tich doan|chu toa|ban chu toa|presidium|chair|chairpersons|chairing panel".split("|"),
  stage: "san khau|ma ket|maket|phong nen|khanh tiet|trang tri|stage|stage layout|layout|backdrop".split("|"),
  election: "bau|bau cu|bau dai bieu|dai bieu di du|dai bieu di du cap tren|election|elected delegates".split("|"),
  quotas: "chi tieu|phan bo|chi tieu phan bo|phan bo chi tieu|chi tieu dai bieu|quota|quotas".split("|"),
  partyCongress: "dai hoi dang|ngay dai hoi dang|dh dang|lich dai hoi dang|party congress".split("|"),
  communication: "tuyen truyen|truyen thong|communication|communications|publicity".split("|"),
  budget: "kinh phi|tien|so tien|ngan sach|du toan|tong kinh phi|budget|money|cost|amount".split("|"),
  budgetSource: "nguon|nguon kinh phi|nguon tien|nguon von|source|budget source|source of the budget|source of the money".split("|"),
  contact: "dau moi|can bo dau moi|nguoi dau moi|ten dau moi|nguoi lien he|lien he|contact|contact person".split("|"),
  phone: "dien thoai|so dien thoai|sdt|dt|so dt|so may|phone|telephone|phone number".split("|"),
  signer: "nguoi ky|ky|ten nguoi ky|lanh dao ky|signer|signed by|signatory".split("|"),
  signerPosition: "chuc vu|chuc vu nguoi ky|chuc danh|position|signer's position|job title".split("|"),
  signedNumber: "so ke hoach|so van ban|so cong van|so kh|so ky hieu|so hieu|document number|number of the plan|plan number".split("|"),
  signedDate: "ngay ky|ngay ky ke hoach|ngay van ban|signed date|date signed|date of signing".split("|"),
  scan: "ban scan|scan|file|file scan|tep|ban ky|ban giay|ban dau do|signed copy".split("|"),
};
