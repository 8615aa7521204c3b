import { powerCategories } from '@daylight/kernel/messages';
import { BadRequestException } from '@nestjs/common';
import type { CatalogueSearch, PowerCategory } from '../upstream/registry-client';

export type QueryString = Readonly<Record<string, string | string[] | undefined>>;

/** Longest text that a page takes from an address. */
export const textMax = 100;

/** The first value, cut; undefined when there is none or it is empty. */
export function textOf(value: string | string[] | undefined): string | undefined {
  const text = Array.isArray(value) ? value[0] : value;
  return text === undefined || text === '' ? undefined : text.slice(0, textMax);
}

/** What stands for one thing in a service's path; null for what a path would take for a way up. */
export function pathPartOf(asked: string): string | null {
  const part = asked.slice(0, textMax);
  return part === '' || part === '.' || part === '..' ? null : part;
}

/** @throws BadRequestException for a category that the law does not know */
export function catalogueSearchOf(query: QueryString): CatalogueSearch {
  const page = Number(textOf(query.page) ?? 1);
  return {
    q: textOf(query.q),
    category: categoryOf(textOf(query.category)),
    department: textOf(query.department),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

function categoryOf(text: string | undefined): PowerCategory | undefined {
  if (text === undefined || isCategory(text)) return text;
  throw new BadRequestException(`没有“${text}”这个权力类别。请从权责清单中选择。`);
}

function isCategory(text: string): text is PowerCategory {
  return Object.hasOwn(powerCategories, text);
}
