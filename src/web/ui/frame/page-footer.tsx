import { useLocation } from 'react-router';
import { languages, type Language } from '../../../locales/languages.ts';
import { useFrame } from './frame.tsx';

/** Each language by its own name, so that whoever reads only that one finds it. */
const ownNames: Record<Language, string> = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' };

export function PageFooter() {
  const { words, language } = useFrame();
  const { pathname, search } = useLocation();
  return (
    <footer className="page-footer">
      <div className="page-footer__inner">
        <p className="page-footer__lines">
          <a href="tel:12338">{words.frame.hotlineWomen}</a>
          <a href="tel:110">{words.frame.hotlinePolice}</a>
        </p>
        <form
          method="post"
          action="/preferences"
          className="page-footer__languages"
          aria-label={words.frame.language}
        >
          <input type="hidden" name="next" value={pathname + search} />
          {languages.map((one) => (
            <button
              type="submit"
              key={one}
              className="pill"
              name="language"
              value={one}
              lang={one}
              aria-current={one === language ? 'true' : undefined}
            >
              {ownNames[one]}
            </button>
          ))}
        </form>
        <p className="page-footer__lines">
          <a href="/suggestions">{words.frame.suggestions}</a>
          <a href="/privacy">{words.frame.privacy}</a>
        </p>
      </div>
    </footer>
  );
}
