import { createHash } from "node:crypto";

/** What each script begins with: the time, and whether a conversation is still kept. */
const PRELUDE = `
local function clock(given)
  if given ~= '' then return tonumber(given) end
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end
-- Lua would write 1.7e+12.
local function text(number)
  return string.format('%.0f', number)
end
local function live(head, log, now, retention)
  local kept = redis.call('HMGET', head, 'epoch', 'last', 'version', 'at')
  if not kept[1] or tonumber(kept[4]) < now - retention then return nil end
  -- A log that is not as long as it was has been lost.
  if redis.call('XLEN', log) ~= tonumber(kept[2]) then return nil end
  return { epoch = kept[1], last = tonumber(kept[2]), version = tonumber(kept[3]) }
end
local function begin(head, log, seen, epoch)
  redis.call('DEL', head, log, seen)
  redis.call('HSET', head, 'epoch', epoch, 'last', 0, 'version', 0)
  return { epoch = epoch, last = 0, version = 0 }
end
local function keep(users, user, conversation, keys, now, retention)
  redis.call('HSET', keys[1], 'at', text(now))
  for _, key in ipairs(keys) do redis.call('PEXPIRE', key, retention) end
  if user ~= '' then
    redis.call('SADD', users, conversation)
    redis.call('PEXPIRE', users, retention)
  end
end
local now = clock(ARGV[1])
`;

/** The Lua scripts: each is one step that nothing comes between. Their first argument is the time, empty for Redis's own. */
export const SCRIPTS = {
  /** head, log, seen, users; now, retention, epoch, conversation, activity, key, user, channel: sequence, duplicate. */
  appendActivity: script(`
    local head, log, seen = KEYS[1], KEYS[2], KEYS[3]
    local retention, key = tonumber(ARGV[2]), ARGV[6]
    local kept = live(head, log, now, retention) or begin(head, log, seen, ARGV[3])
    local first = key ~= '' and redis.call('HGET', seen, key)
    if first then return { tonumber(first), 1 } end
    local sequence = redis.call('HINCRBY', head, 'last', 1)
    redis.call('XADD', log, sequence .. '-0', 'a', ARGV[5])
    if key ~= '' then redis.call('HSET', seen, key, sequence) end
    keep(KEYS[4], ARGV[7], ARGV[4], { head, log, seen }, now, retention)
    redis.call('PUBLISH', ARGV[8], sequence)
    return { sequence, 0 }`),
  /** head, log; now, retention, after, limit: epoch, entries. */
  readLog: script(`
    local kept = live(KEYS[1], KEYS[2], now, tonumber(ARGV[2]))
    if not kept then return { '', {} } end
    local from = math.max(0, tonumber(ARGV[3])) + 1
    local limit = tonumber(ARGV[4])
    if limit <= 0 or from > kept.last then return { kept.epoch, {} } end
    local entries = {}
    for _, entry in ipairs(redis.call('XRANGE', KEYS[2], from .. '-0', '+', 'COUNT', limit)) do
      entries[#entries + 1] = entry[2][2]
    end
    return { kept.epoch, entries, from }`),
  /** head, log; now, retention: version, state where there is one. */
  loadState: script(`
    local kept = live(KEYS[1], KEYS[2], now, tonumber(ARGV[2]))
    if not kept then return { 0 } end
    return { kept.version, redis.call('HGET', KEYS[1], 'state') }`),
  /** head, log, seen, users; now, retention, epoch, conversation, state, version, user: 1 where it was saved. */
  saveState: script(`
    local head, log, seen = KEYS[1], KEYS[2], KEYS[3]
    local retention = tonumber(ARGV[2])
    local kept = live(head, log, now, retention)
    if (kept and kept.version or 0) ~= tonumber(ARGV[6]) then return 0 end
    if not kept then begin(head, log, seen, ARGV[3]) end
    if ARGV[5] == '' then redis.call('HDEL', head, 'state') else redis.call('HSET', head, 'state', ARGV[5]) end
    redis.call('HINCRBY', head, 'version', 1)
    keep(KEYS[4], ARGV[7], ARGV[4], { head, log, seen }, now, retention)
    return 1`),
  /** key; now, milliseconds, token: 1 for the first. */
  claimKey: script(`
    local held = redis.call('GET', KEYS[1])
    if held and tonumber(string.match(held, '^%d+')) > now then return 0 end
    local milliseconds = tonumber(ARGV[2])
    redis.call('SET', KEYS[1], text(now + milliseconds) .. ' ' .. ARGV[3], 'PX', milliseconds + 60000)
    return 1`),
  /** key; now, token: lets go of what was claimed with the token. */
  releaseKey: script(`
    local held = redis.call('GET', KEYS[1])
    if held and string.match(held, ' (.*)$') == ARGV[2] then redis.call('DEL', KEYS[1]) end
    return 1`),
  /** feedback; now, kept for, most, feedback, what it replaces. Each entry begins with when it was noted. */
  noteFeedback: script(`
    for place = 5, #ARGV do redis.call('LREM', KEYS[1], 0, ARGV[place]) end
    redis.call('LPUSH', KEYS[1], text(now) .. ' ' .. ARGV[4])
    redis.call('LTRIM', KEYS[1], 0, tonumber(ARGV[3]) - 1)
    local oldest = redis.call('LINDEX', KEYS[1], -1)
    while oldest and tonumber(string.match(oldest, '^%d+')) < now - tonumber(ARGV[2]) do
      redis.call('RPOP', KEYS[1])
      oldest = redis.call('LINDEX', KEYS[1], -1)
    end
    return 1`),
  /** noted at, counts, last at; now, kept for, most, question, at. */
  noteUnanswered: script(`
    local function forget(questions)
      for _, question in ipairs(questions) do
        redis.call('ZREM', KEYS[1], question)
        redis.call('HDEL', KEYS[2], question)
        redis.call('HDEL', KEYS[3], question)
      end
    end
    forget(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', '(' .. text(now - tonumber(ARGV[2]))))
    redis.call('ZADD', KEYS[1], text(now), ARGV[4])
    redis.call('HINCRBY', KEYS[2], ARGV[4], 1)
    redis.call('HSET', KEYS[3], ARGV[4], ARGV[5])
    local over = redis.call('ZCARD', KEYS[1]) - tonumber(ARGV[3])
    -- A negative place would count from the other end.
    if over > 0 then forget(redis.call('ZRANGE', KEYS[1], 0, over - 1)) end
    return 1`),
  /** now: the time, in milliseconds since 1970. */
  readClock: script("return text(now)"),
};

/** A script, and the digest that Redis knows it by once it has run. */
export interface Script {
  readonly text: string;
  readonly digest: string;
}

function script(body: string): Script {
  const text = PRELUDE + body;
  return { text, digest: createHash("sha1").update(text).digest("hex") };
}
