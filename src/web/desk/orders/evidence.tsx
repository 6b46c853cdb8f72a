import { evidenceKinds } from '../../../core/orders/evidence/evidence-kinds.ts';
import type { OrderShown } from '../../../core/orders/show-orders.ts';
import { SelectField, TextArea, TextField } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { formFields } from '../cases/mediation/form-fields.ts';
import { Fold, Touch, type Acting } from '../fold.tsx';

export type FileChoice = { id: string; name: string };

type EvidenceProps = Acting & { order: OrderShown; files: readonly FileChoice[]; mayWrite: boolean };

/** The eleven kinds of 法释〔2022〕17号 §6 as a checklist: what is there, and of what is not, what helps and how to keep it. */
export function Evidence({ order, files, mayWrite, ...acting }: EvidenceProps) {
  const { evidence } = useWords().orders;
  return (
    <details className="section request__act" open={order.state === 'preparing'}>
      <summary>{evidence.title}</summary>
      <List label={evidence.title}>
        {evidenceKinds.map((kind) => {
          const pieces = order.evidence.filter((piece) => piece.kind === kind);
          return (
            <ListRow
              key={kind}
              title={evidence.kinds[kind]}
              text={
                <>
                  {evidence.hints[kind]}
                  {pieces.map((piece) => (
                    <Piece key={piece.id} piece={piece} mayWrite={mayWrite} {...acting} />
                  ))}
                </>
              }
            />
          );
        })}
      </List>
      {mayWrite && <AddPiece {...acting} order={order} files={files} />}
    </details>
  );
}

type PieceProps = Acting & { piece: OrderShown['evidence'][number]; mayWrite: boolean };

function Piece({ piece, mayWrite, ...acting }: PieceProps) {
  const { evidence } = useWords().orders;
  const { id, what, lies, fileId } = piece;
  return (
    <span className="request__note">
      <OwnWords>{what}</OwnWords>
      {fileId !== null && ` · ${evidence.attached}`}
      {lies !== undefined && (
        <>
          {' · '}
          <OwnWords>{lies}</OwnWords>
        </>
      )}
      {mayWrite && <Touch {...acting} act="strike" of={id} label={evidence.strike} small />}
    </span>
  );
}

function AddPiece({ order, files, ...acting }: Acting & Pick<EvidenceProps, 'order' | 'files'>) {
  const { evidence } = useWords().orders;
  const field = formFields(acting, 'evidence', order.id);
  const kinds = evidenceKinds.map((value) => ({ value, label: evidence.kinds[value] }));
  const choices = files.map(({ id, name }) => ({ value: id, label: name, own: true }));
  return (
    <Fold {...acting} act="evidence" of={order.id} title={evidence.add} label={evidence.do}>
      <SelectField {...field('kind')} label={evidence.kind} choices={kinds} />
      <TextField {...field('what')} label={evidence.what} required />
      <SelectField
        {...field('fileId')}
        label={evidence.file}
        choices={[{ value: '', label: evidence.noFile }, ...choices]}
      />
      <TextArea {...field('lies')} label={evidence.lies} />
    </Fold>
  );
}
