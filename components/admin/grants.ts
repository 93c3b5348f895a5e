import type { PlaceCode } from '@/domain/places';

/** As the server knows them; a test holds them together. */
export const ROLE_NAMES = ['viewer', 'editor', 'approver', 'spokesperson', 'admin'] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

/** Acts that are about places; all others have nothing to be limited. */
const LIMITABLE: readonly RoleName[] = ['editor', 'approver', 'spokesperson'];

/** One role in the form. Provinces that were chosen stay chosen while the role acts everywhere. */
export type GrantChoice = { held: boolean; limited: boolean; provinces: PlaceCode[] };
export type GrantChoices = Record<RoleName, GrantChoice>;

type GrantJson = { role: RoleName; provinces: PlaceCode[] | null };

export function isLimitable(role: RoleName): boolean {
  return LIMITABLE.includes(role);
}

export function toChoices(grants: readonly GrantJson[]): GrantChoices {
  const choiceOf = (role: RoleName): GrantChoice => {
    const grant = grants.find((one) => one.role === role);
    const provinces = grant?.provinces ?? [];
    return { held: grant !== undefined, limited: provinces.length > 0, provinces };
  };
  return Object.fromEntries(ROLE_NAMES.map((role) => [role, choiceOf(role)])) as GrantChoices;
}

/** What is sent. A limit without a province is sent as it is, and refused: nobody is limited to nothing by mistake. */
export function toGrants(choices: GrantChoices): GrantJson[] {
  return ROLE_NAMES.filter((role) => choices[role].held).map((role) => {
    const { limited, provinces } = choices[role];
    return { role, provinces: limited ? provinces : null };
  });
}

export function withProvince(provinces: readonly PlaceCode[], code: PlaceCode, isChosen: boolean): PlaceCode[] {
  const others = provinces.filter((one) => one !== code);
  return isChosen ? [...others, code].toSorted() : others;
}
