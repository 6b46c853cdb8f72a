/** What the pages and the API speak. Simplified Chinese is the source of the other two. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;

export type Language = (typeof languages)[number];

export const isLanguage = (text: unknown): text is Language =>
  languages.some((language) => language === text);

const spoken: readonly [RegExp, Language][] = [
  [/^zh-(hant|tw|hk|mo)\b/i, 'zh-Hant'],
  [/^zh\b/i, 'zh-Hans'],
  [/^en\b/i, 'en'],
];

/** The first language of an Accept-Language header that we speak; whoever names none reads 简体. */
export function languageFor(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { tag, weight: quality ? Number(quality.trim().slice(2)) || 0 : 1 };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { tag, weight } of wishes) {
    const known = weight > 0 ? spoken.find(([pattern]) => pattern.test(tag)) : undefined;
    if (known) return known[1];
  }
  return 'zh-Hans';
}
