using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;

#pragma warning disable SKEXP0010

namespace QuayPilot.Extraction;

public class BillOfLading
{
    public string Number { get; set; } = "";
    public string Shipper { get; set; } = "";
    public string Consignee { get; set; } = "";
    public string? NotifyParty { get; set; }
    public string PortOfLoading { get; set; } = "";
    public string PortOfDischarge { get; set; } = "";
    public List<CargoLine> Cargo { get; set; } = new();
}

public class CargoLine
{
    public string Description { get; set; } = "";
    public int Packages { get; set; }
    public double GrossWeightKg { get; set; }
    public string? ImdgClass { get; set; }
}

public sealed class CargoDocumentExtractor(Kernel kernel, ILogger<CargoDocumentExtractor> logger)
{
    private const int MaxRetries = 3;

    private const string extractionPrompt = /*typed task*//*prompt: member*/ """
        You read scanned bills of lading after OCR and extract their data for the terminal system.

        - Number: the B/L number, without blanks.
        - Shipper, Consignee, NotifyParty: company name and city only, no street. "TO ORDER" stays "TO ORDER".
        - Ports as UN/LOCODE if you are sure, otherwise the name as written.
        - Cargo: one entry for each line of the cargo table. Weights are in kilograms, convert tons and pounds.
        - The OCR mixes up 0/O and 1/I/l very often, correct it in numbers but never in names.
        - Leave out freight charges, stamps and signatures.
        Unknown values are empty strings or null. Don't invent anything!
        """;

    public async Task<BillOfLading> ExtractAsync(string ocrText, CancellationToken ct = default)
    {
        var chat = kernel.GetRequiredService<IChatCompletionService>("chat");
        var settings = new OpenAIPromptExecutionSettings { ResponseFormat = typeof(BillOfLading), Temperature = 0 };

        var history = new ChatHistory();
        history.AddSystemMessage(extractionPrompt);
        history.AddUserMessage(ocrText);

        for (var attempt = 1; attempt <= MaxRetries; attempt++)
        {
            var response = await chat.GetChatMessageContentAsync(history, settings, kernel, ct);
            try
            {
                var bl = JsonSerializer.Deserialize<BillOfLading>(response.Content ?? "{}")!;
                if (bl.Cargo.Count > 0)
                {
                    foreach (var line in bl.Cargo)
                        line.ImdgClass = await ClassifyDangerousGoodsAsync(line.Description, ct);
                    return bl;
                }
                history.Add(response);
                var askedAgain = /*prompt: local*/ "The list of cargo lines was empty, but every bill of lading has at least one line. Please look again, the table is sometimes broken over two pages.";
                history.AddUserMessage(askedAgain);
            }
            catch (JsonException ex)
            {
                logger.LogWarning("Attempt {Attempt}: {Error}", attempt, ex.Message);
            }
        }

        throw new FormatException($"The bill of lading could not be read after {MaxRetries} attempts. Please check the scan and enter the data by hand.");
    }

    public async Task<string?> ClassifyDangerousGoodsAsync(string cargo, CancellationToken ct)
    {
        var function = kernel.CreateFunctionFromPrompt(/*examples*//*prompt: elsewhere*/ Prompts.DangerousGoods, new OpenAIPromptExecutionSettings { MaxTokens = 8, Temperature = 0 });
        var result = await kernel.InvokeAsync(function, new KernelArguments { ["cargo"] = cargo }, ct);
        var value = result.GetValue<string>()?.Trim();
        return value is null or "NONE" ? null : value;
    }

    public async Task<string> TriageDeficiencyAsync(string inspectorNote, CancellationToken ct)
    {
        var template = await /*task*//*prompt: file*/ File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Prompts", "DeficiencyTriage.txt"), ct);
        var prompt = template.Replace("{{note}}", inspectorNote);
        var chat = kernel.GetRequiredService<IChatCompletionService>("chat");
        var result = await chat.GetChatMessageContentAsync(prompt, cancellationToken: ct);
        return result.Content ?? "";
    }
}
