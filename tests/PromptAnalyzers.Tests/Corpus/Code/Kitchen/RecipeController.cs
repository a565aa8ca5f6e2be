using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;

namespace Kitchen;

[ApiController]
[Route("recipes")]
public class RecipeController : ControllerBase
{
    private readonly HttpClient _httpClient;
    private readonly string _model;

    public RecipeController(IHttpClientFactory factory, IConfiguration configuration)
    {
        _httpClient = factory.CreateClient();
        _httpClient.DefaultRequestHeaders.Add("Authorization", "Bearer " + configuration["OpenAI:ApiKey"]);
        _model = configuration["OpenAI:Model"] ?? "gpt-4o-mini";
    }

    [HttpPost("suggest")]
    public async Task<IActionResult> Suggest([FromBody] string[] ingredients)
    {
        if (ingredients.Length == 0)
        {
            return BadRequest(new { error = /*no prompt: http*/ "Name at least one ingredient." });
        }

        var requestBody = new
        {
            model = _model,
            messages = new[]
            {
                new { role = "system", content = /*prompt: call*/ "You are a chef. Suggest one dish for what is in the fridge. Title, time, five steps." },
                new { role = "user", content = /*prompt: call*/ $"In the fridge: {string.Join(", ", ingredients)}" },
            },
            max_tokens = 400,
        };

        var response = await _httpClient.PostAsJsonAsync("https://api.openai.com/v1/chat/completions", requestBody);
        if (!response.IsSuccessStatusCode)
        {
            return StatusCode(502, /*no prompt: http*/ "The kitchen is closed at the moment.");
        }

        var result = await response.Content.ReadFromJsonAsync<JsonElement>();
        return Ok(result.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString());
    }

    [HttpPost("scale")]
    public async Task<string> Scale([FromBody] string recipe, [FromQuery] int persons)
    {
        var prompt = /*prompt: local*/ $"Rewrite the recipe for {persons} persons. Round to what a kitchen can measure.\n\n{recipe}";
        var json = JsonSerializer.Serialize(new { model = _model, input = prompt });
        var response = await _httpClient.PostAsync("https://api.openai.com/v1/responses", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));
        return await response.Content.ReadAsStringAsync();
    }
}
