using System.ComponentModel;
using System.Net.Http.Json;
using Microsoft.SemanticKernel;

namespace TravelPlanner;

public sealed class WeatherPlugin(HttpClient http)
{
    [KernelFunction("forecast")]
    [Description(/*no prompt: tool*/ "Gets the weather forecast of a city for the next days")]
    public async Task<string> ForecastAsync([Description(/*no prompt: tool*/ "The name of the city")] string city)
    {
        var response = await http.PostAsJsonAsync("https://weather.example.com/v2/forecast", new { query = city, content = /*no prompt: http*/ "temperature and rain", messages = new[] { "short" } });
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsStringAsync()
            : /*no prompt: tool*/ $"The weather service answered {(int)response.StatusCode}.";
    }
}
