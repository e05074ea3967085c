import type { CloudAdapter } from "@microsoft/agents-hosting";
import express, { type RequestHandler, Router } from "express";
import { createQueue } from "../../conversation/queue.ts";
import { ProductError } from "../../errors.ts";
import type { Reply } from "../../reply.ts";
import { drawReply } from "../drawing/draw-reply.ts";
import { type AdapterOptions, createAdapter } from "./adapter.ts";
import { createFailureHandler } from "./failure.ts";
import { ANONYMOUS, type Identity, identify } from "./identify.ts";
import { readActivity } from "./incoming-activity.ts";
import { createOutboundPolicy, LOOPBACK_HOSTS, MICROSOFT_HOSTS } from "./outbound-hosts.ts";
import { serviceUrlRefusal } from "./service-url.ts";
import { answerInResponse, answerThroughConnector, type ConnectorOptions, type Take } from "./take.ts";
import { conversationKey } from "./to-message.ts";
import { createTurn, type TurnOptions } from "./turn.ts";
import { createUnderWay, type UnderWay } from "./under-way.ts";
import { createWriteLater } from "./write-later.ts";

export interface BotFrameworkOptions
  extends Omit<AdapterOptions, "hosts">,
    TurnOptions,
    Omit<ConnectorOptions, "underWay"> {
  /** Where replies may be sent to; subdomains count. Default Microsoft's; never more than this machine without credentials. */
  readonly connectorHosts?: readonly string[];
}

export interface BotFramework {
  /** Takes activities by POST at its root: to be mounted at /api/messages, behind nothing that reads bodies. */
  readonly router: Router;
  /** Loads what the first request would otherwise wait for. Call it once the server listens. */
  warm(): Promise<void>;
  /** Sends a reply to a conversation in which nobody wrote. @throws as WriteLater, and `not-signed-in` without credentials. */
  write(reference: Readonly<Record<string, unknown>>, reply: Reply): Promise<void>;
  /** Resolves when the replies that are still being sent have been sent, or given up. */
  settled(): Promise<void>;
}

/** 256 kB: Teams sends at most 80 kB of text, and attachments as links. */
const BODY_LIMIT = 256 * 1024;

/** The door for Teams and every other channel of Azure Bot Service. Closed without credentials, unless told otherwise. */
export function createBotFramework(options: BotFrameworkOptions): BotFramework {
  const { settings, log } = options;
  const signsIn = settings.appId !== undefined;
  const isClosed = !signsIn && !settings.allowAnonymous;
  const hosts = signsIn ? (options.connectorHosts ?? MICROSOFT_HOSTS) : LOOPBACK_HOSTS;
  let loading: Promise<CloudAdapter> | undefined;
  const load: Load = () => {
    loading ??= createAdapter({ ...options, hosts });
    return loading;
  };
  const underWay = createUnderWay();
  const writeLater = createWriteLater(load, { ...options, appId: settings.appId, hosts });
  const router = Router();
  router
    .route("/")
    .post(isClosed ? refuse : signsIn ? checkToken(load) : letIn)
    .post(express.json({ limit: BODY_LIMIT, strict: false }), receive(load, { ...options, hosts, underWay }))
    .all(refuseMethod);
  router.use(createFailureHandler(log));
  return {
    router,
    async warm() {
      if (!isClosed) await load();
    },
    async write(reference, reply) {
      if (isClosed) throw new ProductError("not-signed-in", NO_CREDENTIALS);
      await writeLater(reference, drawReply(reply, String(reference.channelId), options.words));
    },
    settled: underWay.settled,
  };
}

type Load = () => Promise<CloudAdapter>;

const NO_CREDENTIALS = "This bot has no credentials yet, so it takes no messages here.";

const refuse: RequestHandler = () => {
  throw new ProductError("not-signed-in", NO_CREDENTIALS);
};

const letIn: RequestHandler = (_request, response, next) => {
  response.locals.identity = ANONYMOUS;
  next();
};

const refuseMethod: RequestHandler = (_request, response) => {
  response.setHeader("allow", "POST");
  throw new ProductError("wrong-method", "Send activities by POST.");
};

function checkToken(load: Load): RequestHandler {
  return async (request, response, next) => {
    const identification = await identify(await load(), request.headers);
    if (identification.kind === "refused") throw new ProductError("not-signed-in", identification.message);
    response.locals.identity = identification.identity;
    next();
  };
}

interface Receiving extends BotFrameworkOptions {
  readonly hosts: readonly string[];
  readonly underWay: UnderWay;
}

/** Activities of one conversation are taken in order, sending included, so that replies stand in the order of questions. */
function receive(load: Load, options: Receiving): RequestHandler {
  const policy = createOutboundPolicy(options.hosts);
  const turn = createTurn(options);
  const inOrder = createQueue();
  const take: Take = (activity, send) => inOrder(conversationKey(activity), () => turn(activity, send));
  const throughConnector = answerThroughConnector(load, take, options);
  return (request, response) => {
    const reading = readActivity(request.body);
    if (reading.kind === "refused") throw new ProductError("bad-activity", reading.message);
    const { activity } = reading;
    const refusal = serviceUrlRefusal(activity, response.locals.identity as Identity, policy);
    if (refusal !== undefined) throw new ProductError("bad-activity", refusal);
    return activity.deliveryMode === "expectReplies"
      ? answerInResponse(activity, take, response)
      : throughConnector(activity, request, response);
  };
}
