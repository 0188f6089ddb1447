/** The shared pages of a website or of a board, and how one of them is ended. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, keyOfPath, type Schema, tell } from '@/api/ask';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';
import { t } from '@/messages/message';

export type Share = Schema<'Share'>;

/** What is shared. */
export interface Shared {
  kind: 'website' | 'board';
  id: string;
}

export const sharePaths = { website: '/api/websites/{thingId}/shares', board: '/api/boards/{thingId}/shares' } as const;

export function useShares({ kind, id }: Shared) {
  const queryClient = useQueryClient();
  const path = sharePaths[kind];
  const { data, error, refetch } = useQuery(ask(path, { thingId: id }, { pageSize: 200 }));
  const renew = () => queryClient.invalidateQueries({ queryKey: keyOfPath(path, { thingId: id }) });

  const end = async ({ id: shareId, entityId, shareType, name, parameters, slug }: Share) => {
    try {
      await tell('delete', '/api/share/id/{shareId}', { shareId });
      const undo = async () => {
        await tell('post', '/api/share', {}, { entityId, shareType: shareType as 1 | 4, name, parameters, slug });
        await renew();
      };
      notify(t('shares.ended', { name }), { undo });
    } catch (problem) {
      notify(t('shares.endFailed', { message: formProblem(problem) }), { bad: true });
    }
    await renew();
  };

  return { shares: data?.data, error, refetch, renew, end };
}
