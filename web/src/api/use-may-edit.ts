/** Whether who is logged in may change a thing of a user or of a team. The server decides; this spares them a refusal. */
import { useQuery } from '@tanstack/react-query';
import { ask } from './ask';
import { userQuery } from './queries';
import { shareHeaders } from './share-access';

interface Owned {
  userId: string | null;
  teamId: string | null;
}

/** A function from a thing to whether it may be changed; nothing may until it is known who asks. */
export function useMayEdit(): (thing: Owned) => boolean {
  const visitor = shareHeaders() !== null;
  const { data: me } = useQuery({ ...userQuery(), enabled: !visitor });
  const { data: teams } = useQuery({ ...ask('/api/me/teams', {}, { pageSize: 200 }), enabled: !visitor });
  return ({ userId, teamId }) => {
    if (visitor || !me) return false;
    if (me.isAdmin) return true;
    if (me.role === 'view-only') return false;
    if (userId === me.id) return true;
    const role = teams?.data.find(({ id }) => id === teamId)?.members.find((member) => member.userId === me.id)?.role;
    return role !== undefined && role !== 'team-view-only';
  };
}
