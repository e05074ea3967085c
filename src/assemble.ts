import { join } from "node:path";
import { type Answering, createAnswering } from "./answering/answer.ts";
import { createContactQuestions } from "./answering/contact-question.ts";
import { createDangerCheck, type DangerCheck } from "./answering/danger/danger-check.ts";
import { loadTaught } from "./answering/load-taught.ts";
import type { AroundTurn } from "./around-turn.ts";
import type { Config } from "./config.ts";
import { withContact } from "./conversation/carry-on.ts";
import { type Conversations, createConversations } from "./conversation/conversations.ts";
import type { Dialog } from "./dialogs/dialog.ts";
import { createDialogs } from "./dialogs/dialogs.ts";
import type { Patterns } from "./dialogs/patterns.ts";
import type { DialogTools } from "./dialogs/played.ts";
import type { Problem } from "./errors.ts";
import type { ContactEntry } from "./knowledge/contact-entry.ts";
import { fingerprintOf } from "./knowledge/fingerprint.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import { type KnowledgeFolders, loadKnowledge } from "./knowledge/load-knowledge.ts";
import { type Remembered, remember } from "./knowledge/saved-knowledge.ts";
import { stemOf, wordsOf } from "./knowledge/words.ts";
import { lately } from "./lately.ts";
import { errorFacts, type Log } from "./log.ts";
import type { Contact, Reply } from "./reply.ts";
import type { Safety } from "./safety.ts";
import type { SiteWording } from "./site-wording.ts";
import type { Store } from "./store/store.ts";
import type { Wording } from "./wording.ts";

/** The product without its channels: content read, and ready to talk. */
export interface Assembled {
  readonly knowledge: Knowledge;
  readonly wording: Wording;
  readonly site: SiteWording;
  readonly answering: Answering;
  readonly conversations: Conversations;
  readonly dangerCheck: DangerCheck;
  /** What dialogs are played with. */
  readonly dialogTools: DialogTools;
  /** Prepares what the first message would otherwise wait for; to be called once the server listens. */
  warm(): void;
  /** What an editor got wrong; the content that is right is loaded all the same. */
  readonly problems: readonly Problem[];
}

/** Where the content is. */
export type ContentFolders = KnowledgeFolders & Pick<Config, "dialogsDir">;

/** What is said and heard besides the articles, as plain data. */
interface Talk {
  readonly wording: Wording;
  readonly site: SiteWording;
  readonly safety: Safety;
  readonly contacts: readonly ContactEntry[];
  readonly dialogs: readonly Dialog[];
  readonly patterns: Patterns;
  readonly problems: readonly Problem[];
}

/**
 * Reads the content folders and puts the product together, for the server and the terminal alike.
 * @throws ProductError `bad-wording`, `bad-patterns` or `bad-safety`: without these nothing can be said safely.
 */
export async function assemble(
  folders: ContentFolders,
  store: Store,
  log: Log,
  aroundTurn?: AroundTurn,
): Promise<Assembled> {
  const [loaded, talk] = await Promise.all([loadKnowledge(folders), loadTalk(folders)]);
  const taught = await loadTaught(loaded.knowledge, folders.dataDir);
  for (const { notSaved } of [loaded, talk, taught]) {
    if (notSaved === undefined) continue;
    const facts = { folder: folders.dataDir, ...errorFacts(notSaved) };
    log.warn(facts, "what was prepared could not be kept in DATA_DIR for the next start");
  }
  const { knowledge } = loaded;
  const { wording, site, safety, contacts } = talk.value;
  const byId = new Map(contacts.map(({ contact }) => [contact.id, contact]));
  const contact = (id: string): Contact | undefined => byId.get(id);
  const answering = lately(createAnswering({ knowledge, wording, learned: taught.value }));
  const contactQuestions = lately(createContactQuestions({ contacts, wording, knowledge }));
  const answer = (question: string): Reply =>
    contactQuestions(question) ?? withContact(answering(question).reply, question, contactQuestions);
  const words = (text: string): string[] =>
    wordsOf(text)
      .flatMap((word) => knowledge.spellings.get(word) ?? [word])
      .map(stemOf);
  const dialogTools = { words, answer, contact };
  const played = createDialogs(talk.value.dialogs, talk.value.patterns, dialogTools);
  const dialogs = { ...played, starts: lately(played.starts) };
  let check: DangerCheck | undefined;
  const warm = (): DangerCheck => {
    check ??= createDangerCheck(safety, { ...knowledge, contact });
    return check;
  };
  const dangerCheck: DangerCheck = lately((text) => warm()(text));
  const tools = { dangerCheck, dialogs, contactQuestions, answering, store };
  const conversations = createConversations({ ...tools, wording, log, aroundTurn });
  return {
    warm: () => void warm(),
    knowledge,
    wording,
    site,
    answering,
    conversations,
    dangerCheck,
    dialogTools,
    problems: [...loaded.problems, ...talk.value.problems],
  };
}

async function loadTalk({ knowledgeDir, dialogsDir, dataDir }: ContentFolders): Promise<Remembered<Talk>> {
  const make = (): Promise<Talk> => readTalk(knowledgeDir, dialogsDir);
  if (dataDir === undefined) return { value: await make() };
  const code = ["knowledge", "dialogs"].map((room) => join(import.meta.dirname, room));
  // A contact or a dialog is out of date from one day to the next.
  const also = new Date().toISOString().slice(0, 10);
  return remember(dataDir, await fingerprintOf([knowledgeDir, dialogsDir], { code, also }), make, "talk.bin");
}

async function readTalk(knowledgeDir: string, dialogsDir: string): Promise<Talk> {
  // The parser of YAML is only loaded when there is something to parse.
  const [
    { readContacts },
    { readDialogs },
    { readPatterns },
    { readSafety },
    { readSiteWording },
    { readWording },
  ] = await Promise.all([
    import("./knowledge/read-contacts.ts"),
    import("./dialogs/read-dialogs.ts"),
    import("./dialogs/read-patterns.ts"),
    import("./dialogs/read-safety.ts"),
    import("./dialogs/read-site-wording.ts"),
    import("./dialogs/read-wording.ts"),
  ]);
  const [
    wording,
    { problems: inSite, ...site },
    { problems: inSafety, ...safety },
    { contacts, named, problems: inContacts },
  ] = await Promise.all([
    readWording(dialogsDir),
    readSiteWording(dialogsDir),
    readSafety(dialogsDir),
    readContacts(knowledgeDir),
  ]);
  const { dialogs, problems: inDialogs } = await readDialogs(dialogsDir, { contacts: named });
  const { problems: inPatterns, ...patterns } = await readPatterns(dialogsDir, named);
  return {
    wording,
    site,
    safety,
    contacts,
    dialogs,
    patterns,
    problems: [...inContacts, ...inPatterns, ...inDialogs, ...inSafety, ...inSite],
  };
}
