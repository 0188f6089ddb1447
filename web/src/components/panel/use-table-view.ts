/** Whether a panel shows its table: `?table=<id>,<id>` names those that do. */
import { useParam } from '@/scope/use-param';

export function useTableView(id: string | undefined): [boolean, (shown: boolean) => void] {
  const [text, setText] = useParam('table');
  const ids = text.split(',').filter(Boolean);
  const set = (shown: boolean) => {
    if (id) setText([...ids.filter((each) => each !== id), ...(shown ? [id] : [])].join(','));
  };
  return [id !== undefined && ids.includes(id), set];
}
