/** What a panel shows, as a table. */
import { DataTable } from '@/components/table/DataTable';
import type { PanelData } from './panel-data';

export function PanelTable({ title, data }: { title: string; data: PanelData }) {
  return <DataTable title={title} rows={data.rows} columns={data.columns} height={300} plain />;
}
