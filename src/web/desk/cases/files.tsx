import { mayOnCase } from '../../../core/cases/case-policy.ts';
import type { CaseFile } from '../../../core/cases/files/case-file.ts';
import { keepFile } from '../../../core/cases/files/keep-file.ts';
import { listFilesOf } from '../../../core/cases/files/list-files.ts';
import { strikeFile } from '../../../core/cases/files/strike-file.ts';
import { showCaseHead } from '../../../core/cases/reading/show-case-head.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { faultOf } from '../../fault-lines.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { FileSize } from '../../view/words/file-size.tsx';
import { Fold, type Acting } from '../fold.tsx';
import { isDone } from './case-action.ts';
import { CaseFrame } from './case-frame.tsx';
import { partHref } from './parts.ts';

export const loader = loading(async ({ ctx }, args) => {
  const caseId = partOf(args, 'id');
  const head = await showCaseHead(ctx, { caseId, act: 'list-files' });
  return { head, files: await listFilesOf(ctx, { caseId }), key: ctx.newId(), done: isDone(args.request) };
});

export const action = acting(
  async ({ page: { ctx, file }, form, args }) => {
    const caseId = partOf(args, 'id');
    if (textOf(form, 'act') === 'strike')
      await strikeFile(ctx, { caseId, fileId: textOf(form, 'of') }, onceOf(form));
    else if (typeof file === 'string') throw invalid([{ path: 'file', code: file }]);
    else await keepFile(ctx, { caseId, name: file.name, source: [file.bytes] }, onceOf(form));
    return goTo(`${partHref(caseId, 'files')}?done=1`);
  },
  ({ cases: { files } }) => ({
    file: { field: 'file', label: files.file },
    name: { field: 'file', label: files.file },
  }),
);

/** Photos, recordings, papers: what is kept with the case, then one more. */
export default function Files() {
  const { head, files: kept, key, done } = useLoaded(loader);
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const { files, parts } = useWords().cases;
  return (
    <CaseFrame head={head} part="files" done={done}>
      <Section title={parts.files}>
        <p className="quiet">{files.lead}</p>
        {kept.length === 0 && <p>{files.none}</p>}
        {kept.map((file) => (
          <OneFile
            key={file.id}
            file={file}
            caseId={head.id}
            mayStrike={mayOnCase(head.standing, 'strike-file')}
            {...acting}
          />
        ))}
      </Section>
      {mayOnCase(head.standing, 'keep-file') && <Add {...acting} />}
    </CaseFrame>
  );
}

type OneFileProps = Acting & { file: CaseFile; caseId: string; mayStrike: boolean };

function OneFile({ file, caseId, mayStrike, ...acting }: OneFileProps) {
  const { words, now } = useFrame();
  const { files } = words.cases;
  const stamp = (at: Date) => words.dates.stamp(momentOf(at, now));
  if (file.struckAt !== null)
    return <p className="card case__note quiet">{files.struck(stamp(file.struckAt))}</p>;
  return (
    <article className="card case__note">
      <h3 className="case__file">
        <OwnWords>{file.name}</OwnWords>
      </h3>
      <p className="quiet small">
        <FileSize bytes={file.size} /> · {files.keptAt(stamp(file.keptAt))}
      </p>
      <details>
        <summary className="small">{files.proof}</summary>
        <p className="small case__proof">{file.sha256}</p>
      </details>
      <Buttons>
        <ButtonLink kind="quiet" href={`${partHref(caseId, 'files')}/${file.id}`} download>
          {files.take}
        </ButtonLink>
      </Buttons>
      {mayStrike && (
        <Fold {...acting} act="strike" of={file.id} title={files.strike} label={files.strike}>
          <p className="quiet">{files.strikeWhy}</p>
        </Fold>
      )}
    </article>
  );
}

function Add({ idempotencyKey, answer }: Acting) {
  const { files } = useWords().cases;
  return (
    <Section title={files.add}>
      <form method="post" encType="multipart/form-data" noValidate>
        <input type="hidden" name="key" value={`${idempotencyKey}-keep`} />
        <TextField
          id="file"
          type="file"
          label={files.file}
          hint={files.fileHint}
          fault={faultOf(answer?.faults, 'file')}
          required
        />
        <Buttons>
          <Button>{files.do}</Button>
        </Buttons>
      </form>
    </Section>
  );
}
