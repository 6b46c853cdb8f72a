import { z } from 'zod';
import { line, paragraph } from '../shared/text.ts';
import { measures } from './measures.ts';
import { longestFacts } from './order.ts';

/** 反家庭暴力法 §25: which basic court, and why that one. */
export const courtReasons = ['her-residence', 'respondent-residence', 'place-of-violence'] as const;

const Person = z.strictObject({
  name: line(1, 300),
  relation: line(1, 60).optional(),
  address: line(1, 300).optional(),
  number: line(1, 40).optional(),
  idNumber: line(1, 40).optional(),
});

/** What an application says. While it is prepared much may be missing; filed, it is whole (`missingIn`). */
export const OrderParticulars = z.strictObject({
  court: line(1, 100).optional(),
  courtBecause: z.enum(courtReasons).optional(),
  /** She whom it protects. */
  applicant: Person.optional(),
  /** Who applies for her, where somebody does. */
  by: Person.optional(),
  respondent: Person.optional(),
  measures: z.array(z.enum(measures)).max(measures.length).default([]),
  /** How far, which places, what else. */
  measureWords: paragraph(1, 1000).optional(),
  facts: paragraph(1, longestFacts).optional(),
  /** Why it cannot wait (24 hours). */
  urgentBecause: paragraph(1, 1000).optional(),
});
export type OrderParticulars = z.output<typeof OrderParticulars>;

export const missingParts = ['court', 'applicant', 'respondent', 'measures', 'facts'] as const;
export type MissingPart = (typeof missingParts)[number];

/** 反家庭暴力法 §27: a named respondent, a concrete request, what happened or threatens; and a court to hand it to. */
export const missingIn = (order: OrderParticulars): MissingPart[] =>
  missingParts.filter((part) => (part === 'measures' ? order.measures.length === 0 : !order[part]));

/** What a piece of evidence is, and where it lies when it is not attached. */
export const EvidenceWords = z.strictObject({
  what: line(1, 200),
  lies: paragraph(1, 500).optional(),
});

/** A 告诫书: which station gave it, under which number; what else is to know. */
export const WarningWords = z.strictObject({
  station: line(1, 100),
  number: line(1, 60).optional(),
  remark: paragraph(1, 500).optional(),
});

export const wordsOfOrder = (id: string) => ({ of: 'order_words.particulars', id });
export const stepOf = (id: string) => ({ of: 'order_steps.words', id });
export const evidenceOf = (id: string) => ({ of: 'order_evidence.words', id });
export const manifestOf = (id: string) => ({ of: 'order_packs.manifest', id });
export const warningOf = (id: string) => ({ of: 'warning_letters.words', id });
export const visitOf = (id: string) => ({ of: 'warning_visits.words', id });
