/** Says what a panel is about, and leads there. */
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { carriedPeriod, type Search } from '@/url/scope-search';
import { type Entity, entityPath, entityQuery } from './entity';
import classes from './EntityLink.module.css';

export function EntityLink({ entity, leads }: { entity: Entity; leads: boolean }) {
  const search: Search = useSearch({ strict: false });
  const { data } = useQuery(entityQuery(entity));
  if (!data) return null;
  if (!leads) return <span className={classes.name}>{data.name}</span>;
  return (
    <Link className={classes.name} to={entityPath(entity)} search={carriedPeriod(search)}>
      {data.name}
    </Link>
  );
}
