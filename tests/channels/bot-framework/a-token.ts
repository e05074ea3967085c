import express from "express";
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { serve } from "./a-bot.ts";

export const APP_ID = "11111111-2222-3333-4444-555555555555";
export const TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
export const ISSUER = `https://sts.windows.net/${TENANT}/`;

export interface Authority {
  readonly url: string;
  /** A bearer header with a token signed by this authority's key, with the given claims over good ones. */
  bearer(claims?: JWTPayload, key?: CryptoKey): Promise<{ authorization: string }>;
}

/**
 * Publishes keys as Microsoft Entra does, at TENANT/discovery/v2.0/keys, and as Azure Bot Service does, at
 * v1/.well-known/keys, and signs tokens with them.
 */
export async function anAuthority(kid = "key-1"): Promise<Authority> {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const keys = [{ ...(await exportJWK(publicKey)), kid, use: "sig", alg: "RS256" }];
  const app = express();
  for (const path of ["/:tenant/discovery/v2.0/keys", "/v1/.well-known/keys"])
    app.get(path, (_request, response) => void response.json({ keys }));
  return {
    url: await serve(app),
    async bearer(claims = {}, key = privateKey) {
      const token = await new SignJWT({ ...goodClaims(), ...claims })
        .setProtectedHeader({ alg: "RS256", kid, typ: "JWT" })
        .sign(key);
      return { authorization: `Bearer ${token}` };
    },
  };
}

/** Claims that the bot takes. */
function goodClaims(): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  return { iss: ISSUER, aud: APP_ID, tid: TENANT, iat: now - 60, nbf: now - 60, exp: now + 3600 };
}

/** A token with a header of its own and a signature that is empty or made up. */
export function forgedToken(header: object, signature = ""): { authorization: string } {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return { authorization: `Bearer ${part(header)}.${part(goodClaims())}.${signature}` };
}
