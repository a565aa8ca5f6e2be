using System.ComponentModel;
using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;
using PodaCerta.Infra;

namespace PodaCerta.Plugins;

public class PruningRequestPlugin
{
    private readonly JsonStore _store;
    private readonly Kernel _kernel;
    private const string Key = "pedidos";

    public PruningRequestPlugin(JsonStore store, Kernel kernel)
    {
        _store = store;
        _kernel = kernel ?? throw new ArgumentNullException(nameof(kernel));
    }

    public record RequestItem(string Id, string CitizenText, string Street, string Urgency, DateTime CreatedAt);

    [KernelFunction, Description(/*no prompt: tool description*/ "Registrar um pedido de poda ou de vistoria de árvore")]
    public async Task<string> AddRequest([Description("Texto do cidadão, como foi escrito")] string report)
    {
        var list = await _store.LoadListAsync<RequestItem>(Key);
        var urgency = await ClassifyUrgency(report);

        var id = Guid.NewGuid().ToString("N").Substring(0, 6);
        list.Add(new RequestItem(id, report, ExtractStreet(report) ?? "desconhecida", urgency, DateTime.UtcNow));
        await _store.SaveListAsync(Key, list);

        return $@"📩 Pedido registrado (id: {id}).
🤖 Urgência: {urgency}
Você receberá uma resposta da prefeitura em até 15 dias úteis.";
    }

    [KernelFunction, Description(/*no prompt: tool description*/ "Editar o texto de um pedido existente")]
    public async Task<string> EditRequest(string id, string correctionText)
    {
        var list = await _store.LoadListAsync<RequestItem>(Key);
        var idx = list.FindIndex(x => x.Id == id);
        if (idx < 0) return "❌ Não encontrei esse pedido.";

        var old = list[idx];
        var merged = await MergeTexts(old.CitizenText, correctionText);
        list[idx] = old with { CitizenText = merged };
        await _store.SaveListAsync(Key, list);
        return $"✏️ Pedido {id} atualizado.\n\n{merged}";
    }

    private async Task<string> ClassifyUrgency(string report)
    {
        var prompt = /*task*/ /*prompt: local*/ $@"
CLASSIFIQUE a urgência do pedido de um cidadão sobre uma árvore:

TEXTO: ""{report}""

NÍVEIS:
- IMEDIATA: galho ou tronco já caiu, fio elétrico atingido ou pessoa ferida
- ALTA: árvore inclinada, rachadura, raiz solta
- MEDIA: galhos sobre telhado, placa ou semáforo encoberto
- BAIXA: folhas, sombra, frutos, estética

REGRAS:
- Se o texto não fala de árvore → BAIXA
- Na dúvida entre dois níveis, escolha o mais alto

RESPONDA APENAS COM UMA DESTAS PALAVRAS: IMEDIATA, ALTA, MEDIA, BAIXA

Urgência:";

        try
        {
            var result = await _kernel.InvokePromptAsync(prompt);
            return result.ToString().Trim();
        }
        catch (Exception ex)
        {
            Console.WriteLine(/*no prompt: log*/ $"❌ Erro ao classificar a urgência do pedido: {ex.Message}");
            return "MEDIA";
        }
    }

    private async Task<string> MergeTexts(string original, string correction)
    {
        var prompt = /*maybe task*/ /*prompt: local*/ $@"
Reescreva o pedido do cidadão incorporando a correção abaixo.

PEDIDO ORIGINAL: ""{original}""
CORREÇÃO: ""{correction}""

- Preserve o tom do cidadão
- Não invente endereço nem data
- Devolva um único parágrafo

PEDIDO ATUALIZADO:";

        var result = await _kernel.InvokePromptAsync(prompt);
        return result.ToString().Trim().Trim('"');
    }

    private static string? ExtractStreet(string text)
    {
        var m = Regex.Match(text, /*no prompt: regex*/ @"\b(rua|av\.?|avenida|travessa)\s+([A-ZÀ-Ú][\wÀ-ú]+(\s(das?|dos?|de)?\s?[A-ZÀ-Ú][\wÀ-ú]+)*)", RegexOptions.IgnoreCase);
        return m.Success ? m.Value : null;
    }
}
