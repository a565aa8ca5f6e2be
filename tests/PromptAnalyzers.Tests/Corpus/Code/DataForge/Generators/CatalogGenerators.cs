using Azure.AI.OpenAI;
using DataForge.Model;

namespace DataForge.Generators;

public class CategoryGenerator(AzureOpenAIClient azure, string deployment) : GeneratorBase<Category>(azure, deployment)
{
    private sealed record Response(List<Category> Categories);

    protected override string DirectoryName => "categories";
    protected override object GetId(Category item) => item.Id;

    protected override async IAsyncEnumerable<Category> GenerateCoreAsync()
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (known.Count < 30)
        {
            var prompt = /*maybe task*/ /*prompt: local*/ @$"Generate 10 product categories for the shop. Each category name is one to three words long and describes a
group of products, for example ""Camping stoves"" or ""Tents"". For every category invent between 2 and 6 brand names. Brand names are allowed to appear in more than one category.

Do not use these categories again: {string.Join(", ", known)}

The response is a JSON object of the form {{ ""categories"": [{{""name"":""Tents"", ""brands"":[""Rosendahl"", ""Akkar Outdoor""]}}, ...] }}.";

            var response = await GetJsonAsync<Response>(prompt);
            foreach (var c in response.Categories.Where(c => known.Add(c.Name)))
                yield return c with { Id = known.Count };
        }
    }
}

public class ProductGenerator(IReadOnlyList<Category> categories, AzureOpenAIClient azure, string deployment) : GeneratorBase<Product>(azure, deployment)
{
    private int _nextId;

    private sealed record Response(List<Product> Products);

    protected override string DirectoryName => "products";
    protected override object GetId(Product item) => item.ProductId;

    protected override async IAsyncEnumerable<Product> GenerateCoreAsync()
    {
        for (var i = 0; i < 60; i++)
        {
            var category = categories[Random.Shared.Next(categories.Count)];
            var brands = category.Brands.OrderBy(_ => Random.Shared.Next()).Take(2);
            var response = await GetJsonAsync<Response>(/*maybe task*/ /*prompt: wrapper*/ $$"""
                Write a list of 4 products for the category {{category.Name}}, brands: {{string.Join(" and ", brands)}}.
                Mix models of one product line with ones that have nothing in common. Model names are made of a word and sometimes a number or a version.
                The description has two sentences and names at least one technical detail (weight, volume, material, battery ...). Prices are in euro, between 5 and 900, and fit to the product.

                The response is a JSON object: { "products": [{"brand": "string", "model": "string", "description": "string", "price": 123.45}] }
                """);

            foreach (var p in response.Products)
                yield return p with { ProductId = ++_nextId, CategoryId = category.Id };
        }
    }
}

public class ManualGenerator(IReadOnlyList<Product> products, AzureOpenAIClient azure, string deployment) : GeneratorBase<Manual>(azure, deployment)
{
    private static readonly string[] Styles =
    {
        "The style is dry and technical, like it was written by the engineer who built the product.",
        "The style is over-friendly, with jokes which are not funny and a lot of exclamation marks.",
        "The style is that of a bad translation: correct content, but strange word order and wrong articles.",
    };

    protected override string DirectoryName => "manuals";
    protected override object GetId(Manual item) => item.ProductId;

    protected override async IAsyncEnumerable<Manual> GenerateCoreAsync()
    {
        var template = await /*prompt: file*/ File.ReadAllTextAsync("Prompts/manual.txt");
        foreach (var p in products)
        {
            var style = Styles[p.ProductId % Styles.Length];
            var toc = await GetTextAsync(/*maybe task*/ /*prompt: wrapper*/ "Write the table of contents for the manual of " + p.Brand + " " + p.Model + ": " + p.Description + " Between 5 and 9 chapters, one per line, numbered 1., 2., 3. No sub chapters.");
            var body = await GetTextAsync(template.Replace("{{style}}", style).Replace("{{product}}", p.Brand + " " + p.Model).Replace("{{toc}}", toc));

            yield return new Manual(p.ProductId, /*no prompt: document*/ "# User manual\n\nRead these instructions carefully before you use the product and keep them in a safe place. Do not answer for damages caused by wrong use.\n\n" + body);
        }
    }
}
