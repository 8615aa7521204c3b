export function SearchBox({ action, label, value }: { action: string; label: string; value?: string }) {
  return (
    <form className="search" action={action} method="get" role="search">
      <input name="q" aria-label={label} defaultValue={value} maxLength={100} autoComplete="off" />
      <button className="button" type="submit">
        搜索
      </button>
    </form>
  );
}
