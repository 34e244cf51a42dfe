import { setImmediate as nextTurn } from "node:timers/promises";
import type { RuleBasedMatchingResponse as RuleBasedMatchingSettings } from "@aws-sdk/client-customer-profiles";
import { prepareRules } from "../../profile-model/matching-rules/rule-keys.ts";
import type { Database } from "../store/database.ts";
import { domainAtRow, setRuleBasedMatchingActive } from "../store/domains.ts";
import { forgetToMatch, groupToMerge, profilesToMatch } from "../store/rule-based-matches.ts";
import {
  hasRuleWork,
  lookAtMore,
  ruleSetOfDomain,
  sweepReplacedRuleSet,
  unfinishedRuleSet,
} from "../store/rule-sets.ts";
import { logUnexpected } from "../wire/unexpected-error.ts";
import { matchByRules, type RulesInForce } from "./match-by-rules.ts";
import { mergeByRules } from "./merge-by-rules.ts";

/** Profiles that are held against the rules without a break, and that are taken up at a time where rules are new. */
const portion = 10;

/**
 * Matches profiles by the rules of their domain soon after they were written, between requests. What is to be done is in
 * the database, so that nothing is lost when the service ends.
 */
export class RuleBasedMatching {
  readonly #database: Database;
  readonly #now: () => number;
  #run: Promise<void> | undefined;
  #stopped = false;

  /** @param now milliseconds since the epoch. */
  constructor(database: Database, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** Something was written; work starts when the request at hand is answered, where there is any. */
  wake(): void {
    if (this.#stopped) return;
    this.#run ??= this.#work().finally(() => (this.#run = undefined));
  }

  /** Resolves when all that was written is matched. */
  async idle(): Promise<void> {
    while (this.#run) await this.#run;
  }

  /** Resolves when the portion at hand is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#run;
  }

  async #work(): Promise<void> {
    try {
      do await nextTurn();
      while (!this.#stopped && this.#workPortion());
    } catch (error) {
      logUnexpected(error, "for matching by rules");
    }
  }

  /** @returns whether there was anything to do. */
  #workPortion(): boolean {
    if (!hasRuleWork(this.#database)) return false;
    this.#database.transaction(() => {
      if (sweepReplacedRuleSet(this.#database) || this.#match() || this.#merge()) return;
      this.#takeUp();
    });
    return true;
  }

  #rulesInForce(
    domain: number,
  ): (RulesInForce & { settings: RuleBasedMatchingSettings }) | undefined {
    const settings = domainAtRow(this.#database, domain)?.settings.RuleBasedMatching;
    const ruleSet = ruleSetOfDomain(this.#database, domain)?.id;
    if (!settings || ruleSet === undefined) return undefined;
    const mergeLevel = settings.MaxAllowedRuleLevelForMerging ?? 0;
    return { ruleSet, keysOf: prepareRules(settings), mergeLevel, settings };
  }

  /** Holds profiles that were written against the rules. */
  #match(): boolean {
    const waiting = profilesToMatch(this.#database, portion);
    const domain = waiting[0]?.domain;
    if (domain === undefined) return false;
    const rows = waiting.filter((row) => row.domain === domain).map(({ profile }) => profile);
    const rules = this.#rulesInForce(domain);
    if (rules) matchByRules(this.#database, rules, rows);
    for (const row of rows) forgetToMatch(this.#database, row);
    return true;
  }

  #merge(): boolean {
    const group = groupToMerge(this.#database);
    const rules = group && this.#rulesInForce(group.domain);
    if (!rules) return false;
    const resolution = rules.settings.ConflictResolution ?? {};
    mergeByRules(this.#database, group.domain, rules, group.row, resolution, this.#now());
    return true;
  }

  /** Takes up profiles that were there before the rules; at their end the rules are ACTIVE. */
  #takeUp(): void {
    const ruleSet = unfinishedRuleSet(this.#database);
    if (ruleSet && lookAtMore(this.#database, ruleSet, portion) === 0) {
      setRuleBasedMatchingActive(this.#database, ruleSet.domain);
    }
  }
}
