import {
  checkedFault,
  dayFault,
  type Fault,
  idFault,
  numberFault,
  sentenceFault,
  textFault,
  textsFault,
  trueFault,
  webFault,
} from "./contact-faults.ts";

/** What one field of a contact has to be. */
export interface ContactField {
  readonly fault: Fault;
  /** What to write instead. */
  readonly remedy: string;
  /** Whether an entry must have it. Default false. */
  readonly isRequired?: boolean;
  /** Whether a resident reads it: a fault in it leaves the whole contact out. Default false. */
  readonly isRead?: boolean;
}

/** Every field that an entry of a contacts file may have, in the order that problems are told. */
export const CONTACT_FIELDS: Readonly<Record<string, ContactField>> = {
  id: {
    fault: idFault,
    remedy: "Write id: in small letters and dashes, such as id: police-101.",
    isRequired: true,
    isRead: true,
  },
  name: {
    fault: textFault,
    remedy: "Write name: as residents know it.",
    isRequired: true,
    isRead: true,
  },
  for: {
    fault: sentenceFault,
    remedy: "Write for: and what it is for, in plain sentences of 25 words at most.",
    isRequired: true,
    isRead: true,
  },
  says: {
    fault: sentenceFault,
    remedy:
      "Write says: and the answer, in plain sentences of 25 words at most, with {number} for the number.",
    isRequired: true,
    isRead: true,
  },
  number: {
    fault: numberFault,
    remedy: 'Write number: "0800 555 111", in quotation marks, with digits and spaces.',
    isRead: true,
  },
  text: {
    fault: numberFault,
    remedy: 'Write text: "85258", in quotation marks, with digits and spaces.',
    isRead: true,
  },
  web: { fault: webFault, remedy: "Write web: https://... as residents can open it.", isRead: true },
  hours: { fault: textFault, remedy: "Write hours: 24 hours a day, or leave it out." },
  area: { fault: textsFault, remedy: "Write area: [maidstone, shepway], or leave it out for everywhere." },
  owner: {
    fault: textFault,
    remedy: "Write owner: and the team that looks after this contact.",
    isRequired: true,
  },
  source: {
    fault: textFault,
    remedy: "Write source: and the site where the facts were read.",
    isRequired: true,
  },
  checked_on: {
    fault: checkedFault,
    remedy: "Write checked_on: 2026-06-05, the date of the page that was read, or checked_on: undated.",
    isRequired: true,
  },
  review_by: {
    fault: dayFault,
    remedy: "Write review_by: 2027-05-31, the day by which somebody looks again.",
    isRequired: true,
  },
  asked_as: {
    fault: textsFault,
    remedy: "Write asked_as: [crimestoppers, who do I tell about a scam], with at least one way to ask.",
    isRequired: true,
  },
  remove: {
    fault: trueFault,
    remedy: "Write remove: true, in contacts.local.yml only, or leave it out.",
  },
};
