namespace LunchLadle.Services;

internal static class Prompts
{
    public const string LetterCodes = @"
Give the allergen letter codes for the recipe of a dish, comma separated, sorted, nothing else.
A = gluten, B = crustaceans, C = egg, D = fish, E = peanuts, F = soy, G = milk, H = nuts, L = celery, M = mustard, N = sesame, O = sulphites, P = lupin, R = molluscs
If there are none, write a dash.

Recipe: 500g spaghetti, 400g minced beef, tinned tomatoes, 1 stick of celery, parmesan
Codes: A,G,L

Recipe: rice, water, salt, peas
Codes: -

Recipe: cod fillet, flour, egg, breadcrumbs, mustard sauce with cream
Codes: A,C,D,G,M

Recipe: {recipe}
Codes:";
}
