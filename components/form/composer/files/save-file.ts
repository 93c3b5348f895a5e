const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a table to the person as a file. The writer is loaded only then. */
export async function saveTable(rows: readonly (readonly string[])[], name: string): Promise<void> {
  const { writeXlsx } = await import('@/client/files/excel/write-xlsx');
  const url = URL.createObjectURL(new Blob([writeXlsx(rows)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
