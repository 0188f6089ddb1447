/** What a segment or cohort says, in words. */
import { type FilterName, filterNames } from '@/api/types';
import { rowText } from '@/labels/row-label';
import { t } from '@/messages/message';
import { conditionOperators, type Condition, type Parameters } from './saved-filter';
import { rangeText } from './range-text';
import classes from './SavedFilter.module.css';

export function SavedFilterText({ parameters }: { parameters: Parameters }) {
  const { filters = [], match, action, dateRange } = parameters;
  return (
    <ul className={classes.conditions}>
      {action && (
        <li>
          {t(`saved.type.${action.type === 'event' ? 'event' : 'path'}`)} <strong>{action.value}</strong>
          {dateRange && ` · ${rangeText(dateRange)}`}
        </li>
      )}
      {filters.length > 1 && match === 'any' && <li>{t('filter.match.any')}</li>}
      {filters.map((condition, index) => (
        <ConditionText key={index} condition={condition} />
      ))}
    </ul>
  );
}

function ConditionText({ condition: { name, operator, value } }: { condition: Condition }) {
  // A name saved elsewhere may end with a digit, where a field is there twice.
  const field = filterNames.find((each): each is FilterName => each === name.replace(/\d+$/, ''));
  const how = conditionOperators.find((each) => each === operator);
  return (
    <li>
      {field ? t(`metric.${field}`) : name} {how ? t(`filter.operator.${how}`) : operator}{' '}
      <strong>{field ? value.split(',').map((each) => rowText(field, each)).join(', ') : value}</strong>
    </li>
  );
}
