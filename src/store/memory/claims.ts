interface Claims {
  claim(key: string, milliseconds: number): boolean;
  /** Forgets the claims whose time is over. */
  forgetOver(): void;
}

/** Nothing claimed yet. */
export function createClaims(now: () => number): Claims {
  const until = new Map<string, number>();
  return {
    claim(key, milliseconds) {
      if ((until.get(key) ?? 0) > now()) return false;
      until.set(key, now() + milliseconds);
      return true;
    },
    forgetOver() {
      for (const [key, end] of until) if (end <= now()) until.delete(key);
    },
  };
}
