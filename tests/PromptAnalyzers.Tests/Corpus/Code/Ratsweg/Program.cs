using Azure;
using Azure.AI.Inference;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ratsweg.Gateway;
using Ratsweg.Services;

namespace Ratsweg
{
    public static class Program
    {
        public static void Main(string[] args)
        {
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddControllers();
            builder.Services.AddSingleton(new ChatCompletionsClient(
                new Uri(builder.Configuration["Inference:Endpoint"]!),
                new AzureKeyCredential(builder.Configuration["Inference:Key"]!)));
            builder.Services.Configure<AssistantSettings>(builder.Configuration.GetSection("Assistant"));
            builder.Services.AddScoped<IInferenceGateway, InferenceGateway>();
            builder.Services.AddScoped<ComplaintReply>();
            builder.Services.AddSingleton<AuditStore>();
            var app = builder.Build();
            app.MapControllers();
            app.Run();
        }
    }

    public class AssistantSettings
    {
        public string Model { get; set; } = "mistral-large";

        public string IntakePrompt { get; set; } =
            "Du liest formlose Anträge an das Ordnungsamt. Entnimm dem Text Name, Anschrift, Telefonnummer, Grund des Antrags " +
            "und den gewünschten Zeitraum. Datumsangaben als JJJJ-MM-TT; relative Angaben (\"nächsten Montag\") rechnest du vom " +
            "Eingangsdatum aus um. Was nicht im Text steht, bleibt null. Erfinde keine Postleitzahl, auch wenn die Straße bekannt ist.";

        public string Welcome { get; set; } = /*no prompt: greeting*/ "Guten Tag! Ich bin der digitale Assistent der Stadt Lindenau. Stellen Sie mir Ihre Frage in ganzen Sätzen. Bitte geben Sie keine Gesundheitsdaten ein.";
    }
}
