#pragma warning disable SKEXP0001, SKEXP0010
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using PriorArtBench.Plugins;
using PriorArtBench.Settings;

namespace PriorArtBench.Kernels;

public class KernelBox
{
   private readonly Kernel sk;
   private readonly ILogger log;
   readonly Dictionary<string, KernelFunction> yamlPrompts = new();

   public KernelBox(IOptions<BenchSettings> options, ILogger<KernelBox> log)
   {
      this.log = log;
      var settings = options.Value;
      var builder = Kernel.CreateBuilder();
      builder.AddAzureOpenAIChatCompletion(deploymentName: settings.ChatDeployment, endpoint: settings.Endpoint, apiKey: settings.Key);
      sk = builder.Build();
      InitPlugins();
   }

   public Kernel Kernel => sk;

   private void InitPlugins()
   {
      foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Prompts"), "*.yaml"))
      {
         var key = Path.GetFileNameWithoutExtension(file);
         yamlPrompts.Add(key, sk.CreateFunctionFromPromptYaml(File.ReadAllText(file)));
      }
      sk.Plugins.Add(KernelPluginFactory.CreateFromFunctions("YAMLPlugins", yamlPrompts.Values.ToArray()));
      sk.Plugins.AddFromType<ClaimPlugin>("claims");
   }

   public async Task<string> RunYaml(string key, KernelArguments arguments)
   {
      try
      {
         var result = await sk.InvokeAsync(yamlPrompts[key], arguments);
         return result.GetValue<string>() ?? "";
      }
      catch (HttpOperationException httpExe)
      {
         log.LogError(/*no prompt: log*/ $"Too many requests to Azure Open AI while running the prompt {key}. Try again in a minute. {httpExe.Message}");
         return "";
      }
   }

   /// <summary>
   /// Function that tidies up a description.
   /// </summary>
   /// <param name="prompt">optional prompt to use (default: null)</param>
   public KernelFunction GetTidyFunction(string? prompt = null)
   {
      if (String.IsNullOrWhiteSpace(prompt))
      {
         prompt = /*maybe task*/ /*prompt: elsewhere*/ SharedPrompts.Tidy;
      }

      return sk.CreateFunctionFromPrompt(promptTemplate: prompt, functionName: "tidy");
   }

   public IChatCompletionService GetChatCompletionService() => sk.GetRequiredService<IChatCompletionService>();
}
