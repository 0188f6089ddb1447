/** What a member of a team may be. */
import type { BodyOf } from '@/api/ask';
import { t } from '@/messages/message';

export type TeamRole = BodyOf<'/api/teams/{teamId}/users/{userId}'>['role'];
/** Those that can be given; a team keeps its owner. */
export const teamRoles: TeamRole[] = ['team-manager', 'team-member', 'team-view-only'];

export function isTeamRole(role: string | null): role is TeamRole {
  return teamRoles.some((each) => each === role);
}

/** A role in words. Needs the texts of `team`. */
export function teamRoleName(role: string): string {
  return role === 'team-owner' ? t('team.role.team-owner') : isTeamRole(role) ? t(`team.role.${role}`) : role;
}
