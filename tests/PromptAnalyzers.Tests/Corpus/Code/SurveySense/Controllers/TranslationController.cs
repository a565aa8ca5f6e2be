using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.SemanticKernel;
using OpenAI.Chat;
using SurveySense.Services;

namespace SurveySense.Controllers;

[ApiController]
[Route("api/translation")]
public class TranslationController : ControllerBase
{
    private const string TranslateTemplate = /*maybe task*/ /*prompt: member*/ @"Translate the survey answer into {{$language}}.
Keep the tone (also if it is rude) and keep typos out.
Return only the translation.

{{$input}}";

    private readonly Kernel _kernel;
    private readonly FakeDb _db;
    private readonly ChatClient _openAi;

    public TranslationController(Kernel kernel, FakeDb db, ChatClient openAi)
    {
        _kernel = kernel;
        _db = db;
        _openAi = openAi;
    }

    [HttpPost("all")]
    public async Task<IActionResult> TranslateAll(string language = "English")
    {
        var function = _kernel.CreateFunctionFromPrompt(TranslateTemplate, functionName: "translate", description: /*no prompt: tool description*/ "Translates a survey answer into the language of the report, keeps the tone");
        foreach (var answer in _db.Answers)
        {
            if (answer.Translation != null)
            {
                continue;
            }
            var result = await _kernel.InvokeAsync(function, new KernelArguments { ["language"] = language, ["input"] = answer.Text });
            answer.Translation = result.ToString();
        }
        _db.Save();
        return Ok();
    }

    // the plants in Spain, China and Egypt want it in their own language
    [HttpPost("summary/{lang}")]
    public async Task<IActionResult> SummaryFor(string lang)
    {
        var prompts = new Dictionary<string, string>
        {
            ["es"] = /*prompt: local, OpenAI chat*/ "Resume las siguientes respuestas de la encuesta en cinco frases como máximo. Usa un lenguaje sencillo y no menciones nombres.",
            ["zh"] = /*prompt: local, OpenAI chat*/ "请用不超过五句话总结以下员工问卷的回答。语言要简单，不要提到任何人的名字。",
            ["ar"] = /*prompt: local, OpenAI chat*/ "لخّص إجابات الاستبيان التالية في خمس جمل على الأكثر، بلغة بسيطة ودون ذكر أي أسماء."
        };
        if (!prompts.ContainsKey(lang))
        {
            return NotFound(/*no prompt: validation*/ "Language not supported yet. Write a mail to the survey team and tell us which language you need.");
        }
        var messages = new List<ChatMessage>();
        messages.Add(new SystemChatMessage(prompts[lang]));
        messages.Add(new UserChatMessage(string.Join("\n", _db.Answers.Select(a => a.Text))));
        ChatCompletion completion = await _openAi.CompleteChatAsync(messages);
        return Ok(completion.Content[0].Text);
    }

    // detect the language. did not find out how to do it with the kernel so I use openai here
    [HttpPost("detect")]
    public async Task<IActionResult> Detect()
    {
        var sb = new StringBuilder();
        sb.Append(/*task*/ /*prompt: builder, OpenAI chat*/ "Detect the language of every line. ");
        sb.Append("Answer in the same order with one ISO 639-1 code per line, and xx if you are not sure.\n\n");
        foreach (var answer in _db.Answers)
        {
            sb.Append(answer.Text.Replace("\n", " "));
            sb.Append("\n");
        }
        ChatCompletion completion = await _openAi.CompleteChatAsync(new ChatMessage[] { new UserChatMessage(sb.ToString()) });
        var codes = completion.Content[0].Text.Split('\n');
        return Ok(codes);
    }
}
