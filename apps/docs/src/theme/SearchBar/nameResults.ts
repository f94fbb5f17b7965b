const resultsId = "search-results";

/**
 * Says which element is the list of results, and that the field controls it. The plug-in takes the
 * whole menu for the list, with the link below the results, and names it by an older attribute.
 */
export function nameResults(field: Element): void {
  const input = field.querySelector("[role=combobox]");
  const menu = field.querySelector("[class*=dropdownMenu]");
  if (!input || !menu) return;
  const list = menu.querySelector("[class*=suggestions]") ?? menu;
  if (list !== menu) {
    menu.removeAttribute("role");
    menu.removeAttribute("id");
  }
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Search results");
  list.id = resultsId;
  input.removeAttribute("aria-owns");
  input.setAttribute("aria-controls", resultsId);
}
