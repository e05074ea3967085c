import type { OutboundUrlPolicy } from "@microsoft/agents-hosting";

/** Where Azure Bot Service and Teams take replies, in the public and the government clouds; subdomains count. */
export const MICROSOFT_HOSTS: readonly string[] = [
  "botframework.com",
  "botframework.azure.us",
  "smba.trafficmanager.net",
  "teams.microsoft.com",
  "teams.microsoft.us",
];

export const LOOPBACK_HOSTS: readonly string[] = ["127.0.0.1", "[::1]", "localhost"];

/**
 * Says which addresses a reply may be sent to: the given hosts and their subdomains, over https unless it is this
 * machine, with nothing in the address that would bend the path put behind it. The package's own list is wider: it has
 * storage accounts, which anybody can open.
 */
export function createOutboundPolicy(hosts: readonly string[]): OutboundUrlPolicy {
  return {
    enabled: true,
    isAllowed(address) {
      if (!address || !URL.canParse(String(address))) return false;
      const { protocol, hostname, username, password } = new URL(String(address));
      const secure = protocol === "https:" || (protocol === "http:" && LOOPBACK_HOSTS.includes(hostname));
      const plain = `${username}${password}` === "" && !/[?#]/.test(String(address));
      return secure && plain && hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
    },
  };
}
