using System.Text;
using GardenApi.Endpoints;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace GardenApi.Services;

public class PlantDoctor(IChatClient chat, ILogger<PlantDoctor> log)
{
    // TODO ask Bea whether we can say "see an expert" less often
    private static readonly string DoctorRole =
        /*prompt: member*/ "You are an experienced plant doctor. " +
        "You diagnose plant diseases and pests from a short description. " +
        "Give the most likely cause first, then ONE thing the gardener can do without chemicals. " +
        "If the plant cannot be saved, say it kindly.";

    public async Task<string> DiagnoseAsync(DiagnoseRequest request)
    {
        var sb = new StringBuilder();
        sb.Append(/*prompt: builder*/ "Plant: ").AppendLine(request.Plant);
        sb.Append("Symptoms: ").AppendLine(request.Symptoms);
        if (request.Soil != null)
            sb.AppendLine($"Soil: {request.Soil}");
        sb.AppendLine();
        sb.AppendLine("What is it and what should I do?");

        log.LogDebug(/*no prompt: log*/ "Asking the plant doctor about {Plant}", request.Plant);
        return await chat.AskAsync(DoctorRole, sb.ToString());
    }

    public async Task<bool> IsUrgentAsync(string diagnosis)
    {
        var verdict = await chat.AskAsync(
            /*prompt: wrapper*/ "Answer with yes or no only.",
            /*prompt: wrapper*/ $"Will the plant die within a week if nobody does anything?\n\n{diagnosis}",
            temperature: 0);
        return verdict.StartsWith("yes", StringComparison.OrdinalIgnoreCase);
    }
}
