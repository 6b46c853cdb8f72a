export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;

export type Language = (typeof languages)[number];

/** What she sees of herself. */
export type Me = {
  id: string;
  name: string | null;
  /** `138****5678`: the whole number is known to the sign-in alone. */
  phoneMasked: string | null;
  villageCode: string | null;
  villageName: string | null;
  language: Language;
  largeText: boolean;
};

export const languageOf = (text: string): Language =>
  languages.find((language) => language === text) ?? 'zh-Hans';
