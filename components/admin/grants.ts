import type { PlaceCode } from '@/domain/places';
import { ROLES, type Role, type RoleGrant } from '@/domain/policy';

/** One role in the form. Provinces that were chosen stay chosen while the role acts everywhere. */
export type GrantChoice = { held: boolean; limited: boolean; provinces: PlaceCode[] };
export type GrantChoices = Record<Role, GrantChoice>;

export function toChoices(grants: readonly RoleGrant[]): GrantChoices {
  const choiceOf = (role: Role): GrantChoice => {
    const grant = grants.find((one) => one.role === role);
    const provinces = grant?.provinces ?? [];
    return { held: grant !== undefined, limited: provinces.length > 0, provinces };
  };
  return Object.fromEntries(ROLES.map((role) => [role, choiceOf(role)])) as GrantChoices;
}

/** What is sent. A limit without a province is sent as it is, and refused: nobody is limited to nothing by mistake. */
export function toGrants(choices: GrantChoices): RoleGrant[] {
  return ROLES.filter((role) => choices[role].held).map((role) => {
    const { limited, provinces } = choices[role];
    return { role, provinces: limited ? provinces : null };
  });
}

export function withProvince(provinces: readonly PlaceCode[], code: PlaceCode, isChosen: boolean): PlaceCode[] {
  const others = provinces.filter((one) => one !== code);
  return isChosen ? [...others, code].toSorted() : others;
}
