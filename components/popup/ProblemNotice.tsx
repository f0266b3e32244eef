import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import type { Problem } from './here';

interface Props {
  readonly problem: Problem;
  readonly onDismiss: () => void;
}

/** One thing that went wrong behind the scenes, what became of it, and what to do. */
export function ProblemNotice({ problem, onDismiss }: Props) {
  return (
    <div className="problem" role="alert">
      <p>{i18n.t(`problems.${problem}`)}</p>
      <Button look="quiet" onClick={onDismiss}>
        {i18n.t('popup.problemSeen')}
      </Button>
    </div>
  );
}
