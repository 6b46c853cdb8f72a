import { RadioField, TextArea } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { answerTo, fieldsOf, Fold, type Acting } from '../fold.tsx';

/** What she said when she was called, of a case or of what she asked: it was she, or all stays. */
export function DecideErasure(acting: Acting) {
  const { erasure } = useFrame().words.sharing;
  return (
    <Fold {...acting} act="erase" title={erasure.confirmed} label={erasure.do}>
      <RadioField
        id="confirmed"
        label={erasure.confirmed}
        choices={[
          { value: 'no', label: erasure.no },
          { value: 'yes', label: erasure.yes },
        ]}
        chosen={answerTo(acting, 'erase')?.typed['confirmed'] ?? 'no'}
      />
      <TextArea {...fieldsOf(acting, 'erase')('words')} label={erasure.words} required />
    </Fold>
  );
}
