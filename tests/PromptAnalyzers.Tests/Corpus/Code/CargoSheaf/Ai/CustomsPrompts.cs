namespace CargoSheaf.Ai;

/// <summary>Texts for the customs steps. Keep them together, the customs people want to read them.</summary>
internal static class CustomsPrompts
{
    public const string TariffChapter = @"You help a declarant to find the chapter of the combined nomenclature for a line of a packing list.

You get one line of goods description, mostly sloppy, often half German half English, sometimes with article numbers in it. Give back the two digit chapter and nothing else. If the line names no goods at all (pallet, freight cost, samples without description) give back 00.

Rules:
1. What counts is the material and the use, not the brand.
2. Parts of a machine go with the machine, unless the line says screws, bearings or cables.
3. Sets: take what gives the set its character.
4. never explain, never give two numbers.

Examples

Line: 40 Ktn Herrenhemden Baumwolle, gewebt, Gr. M-XXL
Chapter: 62

Line: ART 88120 stainless sink 2 bowls w/o tap
Chapter: 73

Line: Olivenöl nativ extra 5L Kanister x 120
Chapter: 15

Line: Handling fee & EUR pallets (exchange)
Chapter: 00";

}
