using Azure;
using Azure.AI.OpenAI;
using OpenAI.Chat;
using ShaftCall.Functions;
using ShaftCall.Services;
using ShaftCall.Shared;

var builder = Host.CreateApplicationBuilder(args);

var endPoint = Environment.GetEnvironmentVariable("AzureOpenAIEndpoint", EnvironmentVariableTarget.Process);
var apiKey = Environment.GetEnvironmentVariable("AzureOpenAIKey", EnvironmentVariableTarget.Process);
if (string.IsNullOrEmpty(endPoint) || string.IsNullOrEmpty(apiKey))
{
    throw new InvalidOperationException(/*no prompt: exception*/ "Please set AzureOpenAIEndpoint and AzureOpenAIKey in the application settings of the function app before you start the host.");
}

builder.Services.AddSingleton(new AzureOpenAIClient(new Uri(endPoint), new AzureKeyCredential(apiKey)));
builder.Services.AddSingleton<ChatClient>(sp => sp.GetRequiredService<AzureOpenAIClient>().GetChatClient(Environment.GetEnvironmentVariable("ModelName") ?? "gpt-4o-mini"));
builder.Services.AddKeyedSingleton<ChatClient>("parts", (sp, _) => sp.GetRequiredService<AzureOpenAIClient>().GetChatClient("gpt-5-mini"));
builder.Services.AddSingleton<CallStore>();
builder.Services.AddSingleton<AIAssistant>();
builder.Services.AddSingleton<IWhatsAppPromptBuilder, WhatsAppPromptBuilder>();
builder.Services.AddSingleton<WhatsAppConversationManager>();
builder.Services.AddSingleton<MachineRoomPhotoClient>();
builder.Services.AddHttpClient<LegacyLanguageService>(c => c.BaseAddress = new Uri("https://api.openai.com/"));
builder.Services.AddTransient<ProcessVoicemail>();
builder.Services.AddTransient<InspectionReportFunction>();
builder.Services.AddTransient<PartsExchangeScan>();

builder.Build().Run();
