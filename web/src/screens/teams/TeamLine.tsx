/** One team of the list: its name, and how much there is in it. */
import { Link } from '@tanstack/react-router';
import type { Schema } from '@/api/ask';
import { t } from '@/messages/message';
import classes from './Teams.module.css';

export function TeamLine({ team }: { team: Schema<'ListedTeam'> }) {
  const { members, websites } = team._count;
  return (
    <li className={classes.line}>
      <Link className={classes.name} to={`/teams/${team.id}`}>
        {team.name}
      </Link>
      <span className={classes.counts}>{t('teams.counts', { members, websites })}</span>
    </li>
  );
}
