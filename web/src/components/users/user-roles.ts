/** What a user may be. */
import type { BodyOf } from '@/api/ask';
import { t } from '@/messages/message';

export type UserRole = BodyOf<'/api/users'>['role'];
export const userRoles: UserRole[] = ['user', 'admin', 'view-only'];

export function isUserRole(role: string | null): role is UserRole {
  return userRoles.some((each) => each === role);
}

/** A role in words; as the API calls it where it is an unknown one. */
export function roleName(role: string): string {
  return isUserRole(role) ? t(`user.role.${role}`) : role;
}

/** The choice of roles for a form. */
export function roleChoice() {
  return userRoles.map((value) => ({ value, label: roleName(value) }));
}
