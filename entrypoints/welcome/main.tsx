document.getElementById('app')?.append('welcome');
