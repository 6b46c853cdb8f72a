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
        <AboutThePages guide={guideFor(pathname)} />
        <Publisher />
      </div>
    </footer>
  );
}

const pagesOfTheOffice = [
  ...['/desk/office', '/desk/second-steps', '/desk/suggestions', '/desk/homes/titles'],
  ...['/desk/seats', '/desk/reach', '/desk/rosters'],
  ...['/second-step', '/me/second-step'],
];

const pagesOfHelp = ['requests', 'cases', 'consultations', 'receivers', 'accesses'].map(
  (page) => `/desk/${page}`,
);
const pagesOfMediators = /^\/desk\/(?:cases\/[^/]+\/mediation|register)$/;

/** Where no form may stand that leads elsewhere: who answers for the page; `apart`, also what it keeps. */
export function PageFoot({ apart }: { apart: boolean }) {
  return (
    <footer className="page-footer">
      <div className="page-footer__inner">
        {apart && <AboutThePages guide="/help" />}
        <Publisher />
      </div>
    </footer>
  );
}

/** The guide for whoever works on this page: an office, a mediator, the rights desk, a host, a resident. */
function guideFor(pathname: string): string {
  const isOfTheOffice = pagesOfTheOffice.some((page) => `${pathname}/`.startsWith(`${page}/`));
  if (isOfTheOffice) return '/desk/office/help';
  if (`${pathname}/`.startsWith('/desk/links/')) return '/desk/links/help';
  if (pagesOfMediators.test(pathname)) return '/desk/cases/help';
  if (pagesOfHelp.some((page) => `${pathname}/`.startsWith(`${page}/`))) return '/desk/help/mine';
  return pathname.startsWith('/desk/') ? '/desk/help' : '/help';
}

/** How they are used, who hears about them, what they keep. */
function AboutThePages({ guide }: { guide: string }) {
  const { frame, mediation } = useFrame().words;
  return (
    <p className="page-footer__lines">
      <a href={guide}>{frame.help}</a>
      {guide === '/help' && <a href="/slip">{mediation.slip.title}</a>}
      <a href="/suggestions">{frame.suggestions}</a>
      <a href="/privacy">{frame.privacy}</a>
    </p>
  );
}

/** Where the registers of records answer; a link leads there, nothing is asked of them. */
const registerOf = (recordNumber: string) =>
  recordNumber.includes('公网安备')
    ? `https://beian.mps.gov.cn/#/query/webSearch?code=${recordNumber.replaceAll(/\D/g, '')}`
    : 'https://beian.miit.gov.cn/';

/** Who answers for these pages: without it a real district does not open. */
function Publisher() {
  const { words, publisher } = useFrame();
  const { frame } = words;
  if (!publisher) return <p className="page-footer__publisher">{frame.demoFooter}</p>;
  const { organiser, recordNumbers, complaintsPhone } = publisher;
  return (
    <p className="page-footer__publisher page-footer__lines">
      <span>{frame.organiser(organiser)}</span>
      {recordNumbers.map((number) => (
        <a key={number} href={registerOf(number)} rel="noreferrer">
          {frame.recordNumber(number)}
        </a>
      ))}
      <a href={`tel:${complaintsPhone.replaceAll(' ', '')}`}>{frame.complaintsPhone(complaintsPhone)}</a>
    </p>
  );
}
