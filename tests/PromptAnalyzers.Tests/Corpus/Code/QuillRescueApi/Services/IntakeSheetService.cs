using System.Globalization;
using System.Text.Json;
using OpenAI.Chat;
using QuillRescue.Api.Prompts;
using QuillRescue.Api.Services.DualModel;

namespace QuillRescue.Api.Services;

public interface IIntakeSheetService
{
    Task<string[]> CorrectAsync(IReadOnlyList<string> lines, CancellationToken cancellationToken);
    Task<string> NormalizeWeightsAsync(string notes, CancellationToken cancellationToken);
    Task<string> SpeciesCodeAsync(string description, CancellationToken cancellationToken);
    Task<string> CleanPlaceAsync(string place, CancellationToken cancellationToken);
    Task<string> ThankAsync(string donor, decimal amount, CancellationToken cancellationToken);
    Task<string> FosterLetterAsync(string family, string nick, CancellationToken cancellationToken);
}

public class IntakeSheetService(ChatClient client, IOpenAIService openAI, IWebHostEnvironment env) : IIntakeSheetService
{
    private const string WeightNotes = /*task*//*prompt: member*/ @"Lê as anotações de pesagem dos voluntários e devolve uma tabela CSV com as colunas data;hora;nome;gramas.
Datas em AAAA-MM-DD, horas em HH:MM, pesos em gramas inteiros (1,2 kg = 1200).
Se faltar um valor, deixa o campo vazio. Não escrevas cabeçalho nem comentários.";

    private static readonly ChatCompletionOptions openAiOptions = new()
    {
        ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(
            "corrected_lines",
            BinaryData.FromBytes(/*no prompt: json schema*/ """
            {
                "type": "object",
                "properties": { "texts": { "type": "array", "items": { "type": "string" } } },
                "additionalProperties": false,
                "required": ["texts"]
            }
            """u8.ToArray()),
            jsonSchemaIsStrict: true),
    };

    private readonly ChatMessage system = ChatMessage.CreateSystemMessage(/*typed task*//*prompt: call*/ $$"""
        Eres experto en {{CultureInfo.GetCultureInfo("es").DisplayName}} y en fichas veterinarias.
        Las líneas que recibes provienen de un OCR de fichas de ingreso escritas a mano y contienen errores.

        1. Corrige los errores teniendo en cuenta letras de forma parecida (rn/m, l/1, O/0).
        2. Cambia lo menos posible; no completes palabras que falten.
        3. Los pesos y las fechas no se tocan salvo que una cifra se haya leído como letra.
        4. Si una línea no se puede reconocer, devuelve una cadena vacía.

        Devuelve el mismo número de líneas, en el mismo orden.
        """);

    public async Task<string[]> CorrectAsync(IReadOnlyList<string> lines, CancellationToken cancellationToken)
    {
        var ums = ChatMessage.CreateUserMessage(JsonSerializer.Serialize(lines));
        ChatCompletion completion = await client.CompleteChatAsync([this.system, ums], openAiOptions, cancellationToken).ConfigureAwait(false);
        return JsonSerializer.Deserialize<RecognizedTexts>(completion.Content[0].Text.Trim(), JsonSerializerOptions.Web)?.Texts ?? [];
    }

    public Task<string> NormalizeWeightsAsync(string notes, CancellationToken cancellationToken)
        => openAI.CompleteAsync(WeightNotes, notes, cancellationToken);

    public Task<string> SpeciesCodeAsync(string description, CancellationToken cancellationToken)
        => openAI.CompleteAsync(/*examples*//*prompt: elsewhere*/ RescuePrompts.SpeciesCode, description, cancellationToken);

    public Task<string> CleanPlaceAsync(string place, CancellationToken cancellationToken)
        => openAI.CompleteAsync(
            /*task*//*prompt: wrapper*/ "Normalise the place where an animal was found. Format: street and number, postal code town, country code. Leave out what is not known and everything that is not part of an address. Return a single line.",
            place, cancellationToken);

    public Task<string> ThankAsync(string donor, decimal amount, CancellationToken cancellationToken)
        => openAI.CompleteAsync(/*prompt: wrapper*/ "Escreves em nome dos ouriços da nossa estação, com humor mas sem pedir mais dinheiro. Agradece ao doador em três frases.", /*prompt: wrapper*/ $"{donor}: {amount} EUR", cancellationToken);

    public async Task<string> FosterLetterAsync(string family, string nick, CancellationToken cancellationToken)
    {
        var template = await /*prompt: file*/ File.ReadAllTextAsync(Path.Combine(env.ContentRootPath, "Prompts", "FosterLetter.txt"), cancellationToken);
        return await openAI.CompleteAsync(template, family + " / " + nick, cancellationToken);
    }

    private record RecognizedTexts(string[] Texts);
}
