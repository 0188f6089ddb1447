/** A change to a team or its members: what is on show of teams is asked again, and what went wrong is said. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keyOfPath } from '@/api/ask';
import { formProblem } from '@/components/form/form-errors';
import { notify } from '@/components/notice/notices';

/** `said` is the notice after it has worked. */
export function useTeamChange<Input>(teamId: string, change: (input: Input) => Promise<unknown>, said: (input: Input) => string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (_, input) => notify(said(input)),
    onError: (error) => notify(formProblem(error), { bad: true }),
    onSettled: () =>
      Promise.all(
        [
          keyOfPath('/api/teams', {}),
          keyOfPath('/api/me/teams', {}),
          keyOfPath('/api/teams/{teamId}', { teamId }),
          keyOfPath('/api/teams/{teamId}/users', { teamId }),
        ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      ),
  });
}
